import Store
import TimeExpressions
import Vocabulary

/// Stores what the programme counts besides scores and entries: people, appointments, visits, calls, interviews.
struct LifeWriter {
    let town: Town
    let moments: Moments
    var chance: Chance

    init(town: Town, moments: Moments, seed: UInt64) {
        self.town = town
        self.moments = moments
        chance = Chance(seed: seed, stream: 5)
    }

    mutating func write(_ writer: Writer, listings: [ListingRecord]) throws {
        try writeSecretaries(writer)
        try writeCrossAppointments(writer)
        try writeVisits(writer)
        try writeHotline(writer)
        try writeInterviews(writer, listings)
        try writeActivities(writer)
    }

    private mutating func writeSecretaries(_ writer: Writer) throws {
        let home = town.counties[0].streets[0].neighbourhoods[0]
        let others = town.places(.neighbourhood).map(\.id).filter { $0 != home }
        for id in [home] + chance.sample(Figures.secretaries - 1, of: others) {
            try writer.insertSecretary(neighbourhoodID: id, appointedOn: day(ago: 200...900))
        }
    }

    /// Every cross-appointed compound has appointments both ways.
    private mutating func writeCrossAppointments(_ writer: Writer) throws {
        let crossed = town.compounds.filter(\.isCrossAppointed)
        let ways: [(CrossDirection, Int)] = [
            (.toCommittee, Figures.appointmentsToCommittee), (.toNeighbourhood, Figures.appointmentsToNeighbourhood),
        ]
        for (direction, total) in ways {
            for (compound, count) in zip(crossed, apportion(total, by: crossed.map { _ in 1 })) {
                for _ in 0..<count {
                    try writer.insertCrossAppointment(
                        compoundID: compound.id, direction: direction, electedOn: day(ago: 150...1000))
                }
            }
        }
    }

    /// Nine households in ten and more were reached in every street.
    private mutating func writeVisits(_ writer: Writer) throws {
        let households = Dictionary(grouping: town.compounds, by: \.street).mapValues { compounds in
            compounds.reduce(0) { $0 + $1.households }
        }
        for street in town.places(.street) {
            let scope = max(10, households[street.id] ?? 0)
            let reached = (scope * chance.within(900...978) + 999) / 1000
            try writer.insertVisitCampaign(streetID: street.id, inScope: scope, reached: reached)
        }
    }

    private mutating func writeActivities(_ writer: Writer) throws {
        let city = town.places[0].id
        for (number, title) in MeetingWords.lectures.enumerated() {
            let held = moments.day(ago: 40 + (MeetingWords.lectures.count - number) * 45).isoText
            try writer.insertActivity(placeID: city, kind: "lecture", title: "红色物业大讲堂：" + title, heldOn: held)
        }
        for compound in chance.sample(60, of: town.managed) {
            let activity = chance.pick(MeetingWords.activities)
            try writer.insertActivity(
                placeID: town.compounds[compound].id, kind: activity.kind, title: activity.title,
                heldOn: day(ago: 10...400))
        }
    }

    private mutating func day(ago days: ClosedRange<Int>) -> String { moments.day(ago: chance.within(days)).isoText }
}

extension LifeWriter {
    /// Two full years, the second exactly 37.2 % below the first, and the full months of this year.
    private mutating func writeHotline(_ writer: Writer) throws {
        let thisYear = moments.today.year
        try writeHotline(writer, year: thisYear - 2, months: 12, total: Figures.hotlineBefore)
        try writeHotline(writer, year: thisYear - 1, months: 12, total: Figures.hotlineAfter)
        let months = moments.today.month - 1
        try writeHotline(writer, year: thisYear, months: months, total: Figures.hotlineAfter * months * 9 / 120)
    }

    private mutating func writeHotline(_ writer: Writer, year: Int, months: Int, total: Int) throws {
        guard months > 0 else { return }
        let cells = town.counties.flatMap { county in (1...months).map { (county, $0) } }
        // More calls in winter (heating) and in the wet summer.
        let season = [0, 12, 10, 9, 8, 8, 9, 11, 11, 9, 8, 11, 13]
        let weights = cells.map { county, month in county.words.managedWeight * season[month] + chance.below(120) }
        for ((county, month), accepted) in zip(cells, apportion(total, by: weights)) {
            let label = (month < 10 ? "\(year)-0" : "\(year)-") + String(month)
            try writer.insertHotlineMonth(countyID: county.id, month: label, accepted: accepted)
        }
    }

    /// One head of company for each black listing, the rest two by two for other reasons.
    private mutating func writeInterviews(_ writer: Writer, _ listings: [ListingRecord]) throws {
        let black = listings.filter { $0.colour == .black }.prefix(Figures.interviewedPersons)
        for listing in black {
            guard let quarter = Quarter(label: listing.quarter) else { continue }
            let at = moments.at(quarter.next.first.adding(days: chance.within(12...24)), secondOfDay: 34_200)
            try writer.insertInterview(
                companyID: listing.companyID, compoundID: listing.compoundID, heldAt: at, persons: 1,
                reason: MeetingWords.interviewReasons[0])
        }
        var rest = Figures.interviewedPersons - black.count
        while rest > 0 {
            let persons = min(2, rest)
            try writer.insertInterview(
                companyID: chance.pick(town.companies.filter { !$0.isFourStar }).id, compoundID: nil,
                heldAt: moments.at(moments.day(ago: chance.within(20...700)), secondOfDay: 52_200), persons: persons,
                reason: chance.pick(Array(MeetingWords.interviewReasons.dropFirst())))
            rest -= persons
        }
    }
}
