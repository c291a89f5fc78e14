/// How many columns of a terminal a text takes, and where its lines may break.
package enum DisplayWidth {
    /// In columns: 2 for what East Asia writes wide and for emoji, 0 for combining and control characters, else 1.
    package static func width(of text: String) -> Int {
        text.reduce(0) { $0 + width(of: $1) }
    }

    static func width(of character: Character) -> Int {
        character.unicodeScalars.reduce(0) { max($0, width(of: $1)) }
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x80 { return scalar.value >= 0x20 && scalar.value != 0x7F ? 1 : 0 }
        if scalar == "\u{FE0F}" || scalar.properties.isEmojiPresentation || isWide(scalar.value) { return 2 }
        switch scalar.properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .surrogate: return 0
        case .lineSeparator, .paragraphSeparator: return 0
        default: return 1
        }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case ..<0x1100: false
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3098: true
        case 0x309B...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
        case 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
        case 0x1F200...0x1F2FF, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD: true
        default: false
        }
    }

    /// The lines of a text, none wider than `columns` unless a single character is.
    ///
    /// Line breaks of the text stay. Chinese breaks anywhere but before closing and after opening punctuation,
    /// English at spaces, a word wider than the line where it must. Spaces at a break go. The continuation of a
    /// line that begins with spaces or a list marker ("1. ", "- ") is indented as far as its words.
    package static func wrap(_ text: String, to columns: Int) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
            var filler = LineFiller(columns: max(columns, 1), indent: indent(of: line))
            for piece in LinePieces(line) { filler.add(piece) }
            return filler.finished()
        }
    }

    private static func indent(of line: Substring) -> Int {
        let spaces = line.prefix { $0 == " " || $0 == "\u{3000}" }
        let rest = line[spaces.endIndex...]
        return width(of: String(spaces)) + width(of: String(marker(of: rest)))
    }

    private static func marker(of line: Substring) -> Substring {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, digits.count <= 3 {
            let rest = line[digits.endIndex...]
            let end = [". ", ") ", "、", "．", "）"].first { rest.hasPrefix($0) }
            return end.map { line.prefix(digits.count + $0.count) } ?? ""
        }
        let bullet = ["- ", "* ", "• ", "· "].first { line.hasPrefix($0) }
        return line.prefix(bullet?.count ?? 0)
    }
}
