/// Text that is safe to show on a terminal.
package enum Printable {
    /// The text with every character that could steer a terminal or reorder a line written out, as `\u{1B}`.
    ///
    /// Line feeds stay; tabs become spaces.
    package static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: steers) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": shown.append(scalar)
            case "\t": shown.append(" ")
            case _ where steers(scalar): shown.append(contentsOf: name(of: scalar).unicodeScalars)
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }

    /// Whether the scalar is one of the control characters U+0000…U+001F and U+007F…U+009F.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
    }

    /// Controls, line and paragraph separators, and the marks that turn the direction of writing.
    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
}
