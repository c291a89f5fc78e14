/// What a company needs for its stars. Scores are hundredths of a point.
package struct StarRules: Sendable, Equatable {
    /// The least score for one to five stars, ascending.
    package var thresholds = [6000, 7000, 8000, 9000, 9500]
    /// The most stars after a black listing within the year.
    package var capAfterBlackListing = 3

    package init() {}
}
