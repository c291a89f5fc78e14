package import TimeExpressions
package import Vocabulary

/// How a compound did in a quarter. Scores are hundredths of a point.
package struct Standing: Sendable, Hashable {
    /// A quarter of the trend; without a score it was not assessed.
    package struct TrendPoint: Sendable, Hashable {
        package var quarter: Quarter
        package var score: Int?
    }

    /// Points lost at an item; the texts come from the standard.
    package struct Loss: Sendable, Hashable {
        package var itemCode: String
        /// `nil` for an item that the standard no longer has.
        package var item: LocalName?
        package var className: LocalName?
        package var faults: Int
        /// Hundredths of a point.
        package var points: Int
    }

    package var quarter: Quarter
    package var score: Int
    /// Among the compounds of its county that were assessed, 1 for the best; equal scores rank equal.
    package var rank: Int
    /// How many compounds of the county were assessed, this one counted.
    package var peers: Int
    /// `nil` for neither list.
    package var list: ListColour?
    package var basis: ListingBasis?
    /// The company that managed it in that quarter, and its stars today.
    package var company: Company?
    package var stars: Int?
    package var components: ScoreComponents
    package var isVetoed: Bool
    /// Four quarters, the oldest first, the last one being `quarter`.
    package var trend: [TrendPoint]
    /// Where it lost most points, most first.
    package var lost: [Loss]
}

/// How the compounds of a place did in a quarter.
package struct AreaStanding: Sendable, Hashable {
    package var quarter: Quarter
    package var assessed: Int
    /// Hundredths of a point.
    package var average: Int
    package var red: Int
    package var black: Int
    package var compounds: CompoundCounts
}
