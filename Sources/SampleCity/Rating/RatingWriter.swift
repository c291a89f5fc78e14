import Governance
import Store
import TimeExpressions
import Vocabulary

/// Scores every managed compound for eight quarters, then lets the rules draw up the lists and award the stars.
struct RatingWriter {
    let town: Town
    let moments: Moments
    let rules: ProgrammeRules
    let ledger: LedgerPlan
    /// By position in `Town.compounds` and quarter.
    private var cards: [[Scorecard]]
    private(set) var listings: [ListingRecord] = []

    init(town: Town, moments: Moments, rules: ProgrammeRules, ledger: LedgerPlan) {
        self.town = town
        self.moments = moments
        self.rules = rules
        self.ledger = ledger
        cards = Array(repeating: [], count: town.compounds.count)
    }

    /// Draws a scorecard for every compound and quarter; `step` is called after each compound.
    mutating func score(seed: UInt64, step: () -> Void) {
        let plan = RatingPlan(town: town, moments: moments, seed: seed)
        var chance = Chance(seed: seed, stream: 7)
        let sheets = [false, true].map { Scorecard.Sheet(rules: rules, hasLifts: $0) }
        for compound in town.managed {
            let sheet = sheets[town.compounds[compound].hasLifts ? 1 : 0]
            cards[compound] = plan.targets[compound].enumerated().map { quarter, target in
                Scorecard(target: target, fails: plan.vetoes[compound] == quarter, sheet: sheet, chance: &chance)
            }
            step()
        }
    }

    func writeAssessments(_ writer: Writer, step: () -> Void) throws {
        let labels = moments.quarters.map(\.label)
        let published = moments.quarters.map { publication(of: $0) }
        for compound in town.managed {
            for (quarter, card) in cards[compound].enumerated() {
                guard var record = record(compound, card, labels[quarter]) else { continue }
                record.publishedAt = published[quarter]
                let lost = card.inspection.lost.map {
                    DeductionRecord(itemCode: $0.itemCode, faults: $0.faults, points: $0.points)
                }
                try writer.insert(record, deductions: lost)
            }
            step()
        }
    }

    private func record(_ compound: Int, _ card: Scorecard, _ quarter: String) -> AssessmentRecord? {
        let lot = town.compounds[compound]
        guard let company = lot.company else { return nil }
        return AssessmentRecord(
            compoundID: lot.id, countyID: town.counties[lot.county].id, quarter: quarter,
            companyID: town.companies[company].id, score: card.total, inspection: card.parts.inspection,
            satisfaction: card.parts.satisfaction, handling: card.parts.handling, disclosure: card.parts.disclosure,
            isVetoed: card.inspection.isVetoed)
    }

    /// Some days after the time for objections.
    private func publication(of quarter: Quarter) -> Instant {
        moments.at(quarter.next.first.adding(days: rules.assessment.objectionDays + 3), secondOfDay: 36_000)
    }
}

extension RatingWriter {
    /// Stores whatever the rule yields for each county and quarter.
    mutating func writeListings(_ writer: Writer) throws {
        let managed = Dictionary(grouping: town.managed) { town.compounds[$0].county }
        let owners = Dictionary(town.managed.map { (town.compounds[$0].id, $0) }) { first, _ in first }
        for (position, quarter) in moments.quarters.enumerated() {
            let late = latePlaces(at: moments.end(of: quarter))
            for county in town.counties.indices {
                let candidates = (managed[county] ?? []).map { candidate($0, position, late) }
                for verdict in BoardRule.lists(candidates, rules: rules.assessment) {
                    guard let company = owners[verdict.compoundID].flatMap({ town.compounds[$0].company }) else {
                        continue
                    }
                    let listing = ListingRecord(
                        quarter: quarter.label, compoundID: verdict.compoundID,
                        companyID: town.companies[company].id, colour: verdict.colour, basis: verdict.basis)
                    try writer.insert(listing)
                    listings.append(listing)
                }
            }
        }
    }

    private func candidate(_ compound: Int, _ quarter: Int, _ late: Set<Int64>) -> BoardRule.Candidate {
        let card = cards[compound][quarter]
        let id = town.compounds[compound].id
        return BoardRule.Candidate(
            compoundID: id, score: card.total, satisfaction: card.parts.satisfaction,
            isVetoed: card.inspection.isVetoed, hasOverdueEntry: late.contains(id),
            earlier: cards[compound][..<quarter].reversed().map(\.total))
    }

    /// Places with an entry that was past its deadline and not done at that moment.
    private func latePlaces(at end: Instant) -> Set<Int64> {
        Set(
            ledger.entries.lazy.map(\.entry)
                .filter { $0.dueAt < end && ($0.resolvedAt.map { $0 >= end } ?? true) }.map(\.placeID))
    }

    /// Awards what the rule finds each company's star year worth.
    func writeStars(_ writer: Writer) throws {
        let year = moments.starQuarters
        let labels = Set(moments.quarters[year].map(\.label))
        let black = Set(listings.filter { $0.colour == .black && labels.contains($0.quarter) }.map(\.companyID))
        let awardedOn = min(moments.quarters[year.upperBound - 1].last.adding(days: 20), moments.today).isoText
        for company in town.companies {
            let results = company.compounds.flatMap { compound in
                year.map { quarter in
                    StarRule.Result(
                        quarter: quarter - year.lowerBound + 1, households: town.compounds[compound].households,
                        score: cards[compound][quarter].total)
                }
            }
            guard
                let award = StarRule.award(results, wasBlackListed: black.contains(company.id), rules: rules.stars)
            else { continue }
            try writer.insert(
                StarRecord(
                    companyID: company.id, year: moments.starYear, stars: award.stars, score: award.score,
                    awardedOn: awardedOn))
        }
    }
}
