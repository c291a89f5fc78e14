/// What stays together on a line: a word or an ideograph, with the punctuation that clings to it and the spaces after.
struct LinePiece {
    var text = ""
    /// Columns of the text without the spaces.
    var width = 0
    var spaces = 0
}

/// The pieces of one line, in order.
struct LinePieces: Sequence, IteratorProtocol {
    private var rest: Substring

    init(_ line: Substring) { rest = line }

    mutating func next() -> LinePiece? {
        guard var last = rest.popFirst() else { return nil }
        var piece = LinePiece()
        piece.take(last)
        while let following = rest.first, !Self.mayBreak(between: last, and: following) {
            piece.take(following)
            rest.removeFirst()
            last = following
        }
        return piece
    }

    private static let closing = Set<Unicode.Scalar>("。，、；：！？）」』》】〉〕”’…～·,.;:!?)]}%℃".unicodeScalars)
    private static let opening = Set<Unicode.Scalar>("（「『《【〈〔“‘([{".unicodeScalars)

    private static func mayBreak(between last: Character, and next: Character) -> Bool {
        if next.isSpace { return false }
        if last.isSpace { return true }
        guard DisplayWidth.width(of: last) == 2 || DisplayWidth.width(of: next) == 2 else { return false }
        guard let first = last.unicodeScalars.first, let second = next.unicodeScalars.first else { return true }
        return !closing.contains(second) && !opening.contains(first)
    }
}

extension Character {
    /// Looks at bytes, because comparing characters would normalise them.
    fileprivate var isSpace: Bool { utf8.count == 1 && utf8.first == 0x20 }
}

extension LinePiece {
    fileprivate mutating func take(_ character: Character) {
        text.append(character)
        if character.isSpace {
            spaces += 1
        } else {
            width += DisplayWidth.width(of: character)
        }
    }
}

/// Fills lines with pieces, greedily.
struct LineFiller {
    private let columns: Int
    private let indent: Int
    private var lines: [String] = []
    private var line = ""
    private var width = 0
    private var isBlank = true

    /// An indent that would leave less than half of the line, or no room for an ideograph, is none.
    init(columns: Int, indent: Int) {
        self.columns = columns
        self.indent = Self.leavesRoom(indent, columns) ? indent : 0
    }

    private static func leavesRoom(_ indent: Int, _ columns: Int) -> Bool {
        indent <= columns / 2 && indent + 2 <= columns
    }

    mutating func add(_ piece: LinePiece) {
        if isBlank, piece.width == 0, !Self.leavesRoom(piece.spaces, columns) { return }
        if !isBlank, width + piece.width > columns { breakLine() }
        if width + piece.width <= columns {
            put(piece.text, piece.width + piece.spaces, blank: piece.width == 0)
        } else {
            for character in piece.text { add(character) }
        }
    }

    private mutating func add(_ character: Character) {
        let wide = DisplayWidth.width(of: character)
        if width + wide > columns {
            if character.isSpace { return }
            if !isBlank { breakLine() }
        }
        put(String(character), wide, blank: character.isSpace)
    }

    private mutating func put(_ text: String, _ wide: Int, blank: Bool) {
        line += text
        width += wide
        isBlank = isBlank && blank
    }

    private mutating func breakLine() {
        while line.utf8.last == 0x20 { line.removeLast() }
        lines.append(line)
        line = String(repeating: " ", count: indent)
        width = indent
        isBlank = true
    }

    /// All lines, the last one too; spaces that overhang at its end go.
    consuming func finished() -> [String] {
        while width > columns, line.utf8.last == 0x20 {
            line.removeLast()
            width -= 1
        }
        return lines + [line]
    }
}
