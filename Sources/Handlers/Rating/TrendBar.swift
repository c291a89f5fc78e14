/// A score drawn as a bar of ten cells, exact to an eighth of a cell.
enum TrendBar {
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// `hundredths` of a point, 0…10000; what is outside is drawn as the nearest end.
    static func text(_ hundredths: Int) -> String {
        let steps = min(max(hundredths, 0), 10_000) * 80 / 10_000
        let bar = String(repeating: "█", count: steps / 8) + eighths[steps % 8]
        return bar + String(repeating: " ", count: 10 - bar.count)
    }
}
