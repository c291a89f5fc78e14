import Scripts

/// How a text looks on a terminal of a width, or in a file.
package struct Screen: Equatable {
    /// Nil does not wrap.
    package var columns: Int?
    package var colour: Bool

    package init(columns: Int?, colour: Bool) {
        self.columns = columns
        self.colour = colour
    }

    /// The text as lines that fit, each with its line end, without characters that steer a terminal.
    package func block(_ text: String) -> String {
        lines(text).map { $0 + "\n" }.joined()
    }

    /// As `block`, set back against the replies.
    package func aside(_ text: String) -> String {
        lines(text).map { paint($0, Self.dim) + "\n" }.joined()
    }

    /// The prompt for readline, which counts no columns for what stands between its two marks.
    package func prompt(_ text: String) -> String {
        let shown = Printable.escaped(text)
        guard colour else { return shown }
        return "\u{1}\(Self.green)\u{2}\(shown)\u{1}\(Self.plain)\u{2}"
    }

    private func lines(_ text: String) -> [String] {
        let lines = Printable.escaped(text).split(separator: "\n").map(String.init)
        guard let columns else { return lines }
        return lines.flatMap { DisplayWidth.wrap($0, to: max(columns, Self.narrowest)) }
    }

    private func paint(_ text: String, _ style: String) -> String {
        colour ? style + text + Self.plain : text
    }

    private static let narrowest = 16
    private static let green = "\u{1B}[1;32m"
    private static let dim = "\u{1B}[2m"
    private static let plain = "\u{1B}[0m"
}

/// Whether colours are wanted.
package enum ColourPolicy {
    /// On a terminal that can show them, and never where `NO_COLOR` is set to anything.
    package static func allows(isTerminal: Bool, environment: [String: String]) -> Bool {
        guard isTerminal, environment["NO_COLOR", default: ""].isEmpty else { return false }
        let kind = environment["TERM", default: ""]
        return !kind.isEmpty && kind != "dumb"
    }
}
