import Assembly
import Glibc

/// A line on the terminal that fills as work goes on; nothing is shown where stderr is no terminal.
final class ProgressBar {
    private let isShown = isatty(STDERR_FILENO) == 1
    private var shown = ""
    private static let cells = 30

    func show(_ step: String, done: Int, total: Int) {
        guard isShown, total > 0 else { return }
        let filled = Self.cells * done / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.cells - filled)
        let line = "\r\(bar) \(step) \(100 * done / total)%   "
        guard line != shown else { return }
        shown = line
        Stderr.write(line)
    }

    /// Leaves an empty line where the bar was.
    func end() {
        guard isShown, !shown.isEmpty else { return }
        Stderr.write("\r\u{1B}[K")
    }
}
