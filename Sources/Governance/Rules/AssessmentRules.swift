/// How a quarter is scored and who is listed. Scores are hundredths of a point.
package struct AssessmentRules: Sendable, Equatable {
    /// How much each component counts; together 100.
    package struct Weights: Sendable, Equatable {
        package var inspection, satisfaction, handling, disclosure: Int

        package init(inspection: Int = 60, satisfaction: Int = 15, handling: Int = 15, disclosure: Int = 10) {
            self.inspection = inspection
            self.satisfaction = satisfaction
            self.handling = handling
            self.disclosure = disclosure
        }

        var sum: Int { inspection + satisfaction + handling + disclosure }
    }

    package var weights = Weights()
    /// From this score on a compound may be on the red list.
    package var redFrom = 9000
    /// Below this score it is on the black list.
    package var blackBelow = 6000
    /// So many quarters in a row below `weakBelow` lead to the black list too.
    package var weakQuarters = 3
    package var weakBelow = 7000
    /// Red listings per county and quarter, at most.
    package var redPerCounty = 1
    /// How long a company may object before results are published.
    package var objectionDays = 7

    package init() {}
}
