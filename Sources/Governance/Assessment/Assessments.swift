package import Store
package import TimeExpressions
package import Vocabulary

/// The published results of the quarterly assessment.
package struct Assessments: Sendable {
    /// Items shown where points were lost.
    package static let lossesShown = 5

    private let store: Store
    private let standard: Standard

    package init(store: Store, rules: ProgrammeRules) {
        self.store = store
        standard = rules.standard
    }

    /// How a compound did in a quarter, or in the newest published one.
    ///
    /// `nil` where it was not assessed: it is unmanaged (now, unless a quarter is named), new, or the quarter has not
    /// been published.
    package func standing(of compoundID: Int64, quarter: Quarter? = nil) throws(StoreError) -> Standing? {
        try store.read { tx in
            let records = try tx.assessments(of: compoundID, upTo: quarter?.label, limit: 4)
            guard let record = records.first, let found = Quarter(label: record.quarter) else { return nil }
            guard quarter == nil || quarter == found else { return nil }
            guard let context = try tx.context(of: record), quarter != nil || context.isManaged else { return nil }
            return try standing(record, found, records, context, tx)
        }
    }

    /// How the compounds at or below a place did in a quarter, or in the newest published one.
    ///
    /// `nil` where none was assessed.
    package func standing(under place: Place, quarter: Quarter? = nil) throws(StoreError) -> AreaStanding? {
        try store.read { tx in
            let label = try quarter?.label ?? tx.latestPublishedQuarter()
            guard let label, let found = Quarter(label: label) else { return nil }
            let summary = try tx.summary(under: place.path, quarter: label)
            guard summary.assessed > 0 else { return nil }
            let listings = try tx.listings(under: place.path, quarter: label)
            let counts = try tx.compoundCounts(under: place.path)
            return AreaStanding(
                quarter: found, assessed: summary.assessed, average: summary.average,
                red: listings.filter { $0.colour == .red }.count,
                black: listings.filter { $0.colour == .black }.count,
                compounds: CompoundCounts(all: counts.all, managed: counts.managed))
        }
    }

    private func standing(
        _ record: AssessmentRecord, _ quarter: Quarter, _ records: [AssessmentRecord],
        _ context: AssessmentContext, _ tx: Reader
    ) throws -> Standing {
        let rank = try tx.rank(of: record.score, county: record.countyID, quarter: record.quarter)
        let deductions = try tx.deductions(of: record.id, limit: Self.lossesShown)
        return Standing(
            quarter: quarter, score: record.score, rank: rank.better + 1, peers: rank.all, list: context.colour,
            basis: context.basis, company: context.company, stars: context.stars, components: Self.components(record),
            isVetoed: record.isVetoed, trend: Self.trend(records, upTo: quarter), lost: deductions.map(loss))
    }

    private static func components(_ record: AssessmentRecord) -> ScoreComponents {
        ScoreComponents(
            inspection: record.inspection, satisfaction: record.satisfaction, handling: record.handling,
            disclosure: record.disclosure)
    }

    private static func trend(_ records: [AssessmentRecord], upTo quarter: Quarter) -> [Standing.TrendPoint] {
        (0..<4).reversed().map { back in
            let point = quarter.adding(-back)
            let label = point.label
            let score = records.first { $0.quarter == label }?.score
            return Standing.TrendPoint(quarter: point, score: score)
        }
    }

    private func loss(_ record: DeductionRecord) -> Standing.Loss {
        Standing.Loss(
            itemCode: record.itemCode, item: standard.text(of: record.itemCode),
            className: standard.classOf(record.itemCode)?.name, faults: record.faults, points: record.points)
    }
}
