import GRDB
package import Vocabulary

/// The figures of the programme that are counted, not scored. Days are written 2026-07-01, months 2026-07.
extension Writer {
    /// Records an interview; `persons` says how many people were summoned (figures count person-times).
    @discardableResult
    package func insertInterview(
        companyID: Int64, compoundID: Int64?, heldAt: Instant, persons: Int, reason: String
    ) throws -> Int64 {
        try db.insert(
            "INSERT INTO interview (company_id, compound_id, held_at, persons, reason) VALUES (?, ?, ?, ?, ?)",
            [companyID, compoundID, heldAt.seconds, persons, reason])
    }

    @discardableResult
    package func insertSecretary(neighbourhoodID: Int64, appointedOn: String, endedOn: String? = nil) throws -> Int64 {
        try db.insert(
            "INSERT INTO secretary (neighbourhood_id, appointed_on, ended_on) VALUES (?, ?, ?)",
            [neighbourhoodID, appointedOn, endedOn])
    }

    @discardableResult
    package func insertCrossAppointment(
        compoundID: Int64, direction: CrossDirection, electedOn: String
    ) throws -> Int64 {
        try db.insert(
            "INSERT INTO cross_appointment (compound_id, direction, elected_on) VALUES (?, ?, ?)",
            [compoundID, direction.rawValue, electedOn])
    }

    package func insertHotlineMonth(countyID: Int64, month: String, accepted: Int) throws {
        try db.run(
            "INSERT INTO hotline_month (county_id, month, accepted) VALUES (?, ?, ?)", [countyID, month, accepted])
    }

    @discardableResult
    package func insertActivity(placeID: Int64, kind: String, title: String, heldOn: String) throws -> Int64 {
        try db.insert(
            "INSERT INTO activity (place_id, kind, title, held_on) VALUES (?, ?, ?, ?)",
            [placeID, kind, title, heldOn])
    }

    package func insertVisitCampaign(streetID: Int64, inScope: Int, reached: Int) throws {
        try db.run(
            "INSERT INTO visit_campaign (street_id, households_in_scope, households_reached) VALUES (?, ?, ?)",
            [streetID, inScope, reached])
    }
}

/// The programme's own figures, each counted from the rows.
package struct ProgrammeFigures: Sendable, Hashable {
    package var counties, compounds, managed, companies, companiesWithParty, committeesWithParty: Int
    package var secretaries, crossAppointedCompounds, toCommittee, toNeighbourhood: Int
    package var fourStarCompanies, demonstrationSites, redListings, blackListings, interviewedPersons: Int
    package var rectified, doorKnockEntries, pilots, pilotEntries, meetings, resolvedNeeds: Int
}

extension Reader {
    /// Counts everything that the programme reports about itself. Reads whole tables; not for the message path.
    package func programmeFigures() throws -> ProgrammeFigures {
        func count(_ sql: String) throws -> Int { try db.number("SELECT count(*) FROM " + sql) }
        return ProgrammeFigures(
            counties: try count("place WHERE level = 'county'"), compounds: try count("compound"),
            managed: try count("project WHERE to_day IS NULL"), companies: try count("company"),
            companiesWithParty: try count("company WHERE party_mode IS NOT NULL"),
            committeesWithParty: try count("compound WHERE committee_has_party_organisation = 1"),
            secretaries: try count("secretary WHERE ended_on IS NULL"),
            crossAppointedCompounds: try count("compound WHERE cross_appointed = 1"),
            toCommittee: try count("cross_appointment WHERE direction = 'to-committee'"),
            toNeighbourhood: try count("cross_appointment WHERE direction = 'to-neighbourhood'"),
            fourStarCompanies: try db.number(
                "SELECT count(DISTINCT company_id) FROM star WHERE stars >= 4 AND withdrawn_on IS NULL"),
            demonstrationSites: try count("compound WHERE demonstration_site = 1"),
            redListings: try count("listing WHERE colour = 'red'"),
            blackListings: try count("listing WHERE colour = 'black'"),
            interviewedPersons: try db.number("SELECT coalesce(sum(persons), 0) FROM interview"),
            rectified: try count("entry WHERE source = 'spot-check' AND state = 'cancelled'"),
            doorKnockEntries: try count("entry WHERE source = 'door-knock'"),
            pilots: try count("compound WHERE pilot = 1"), pilotEntries: try count("entry WHERE source = 'pilot'"),
            meetings: try count("meeting WHERE state IN ('held', 'closed')"),
            resolvedNeeds: try count("need WHERE resolved_at IS NOT NULL"))
    }

    /// Property complaints that the 12345 hotline accepted in the months from `first` to `last`, below a path.
    package func hotlineAccepted(under path: String, from first: String, to last: String) throws -> Int {
        let sql = """
            SELECT coalesce(sum(h.accepted), 0) FROM hotline_month h JOIN place p ON p.id = h.county_id
            WHERE p.path >= ? AND p.path < ? AND h.month >= ? AND h.month <= ?
            """
        return try db.number(sql, [path, SQL.end(ofPath: path), first, last])
    }
}
