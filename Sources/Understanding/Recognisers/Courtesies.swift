/// What people put around what they say: "well, …", "… please", a smiling face.
struct Courtesies: Sendable {
    /// By their first and by their last unit, the longest first.
    private let starts, ends: [UInt16: [[UInt16]]]

    init(_ shared: [SharedWords]) {
        starts = Dictionary(grouping: Self.longestFirst(shared.flatMap(\.courtesyStarts))) { $0[0] }
        ends = Dictionary(grouping: Self.longestFirst(shared.flatMap(\.courtesyEnds))) { $0[$0.count - 1] }
    }

    /// The message with white space in place of courtesies and pictures, as long as before; nil where there are none, or
    /// nothing else.
    func removed(from units: [UInt16]) -> [UInt16]? {
        var rest = units
        var isChanged = false
        for index in units.indices where units[index].isPicture { (rest[index], isChanged) = (Self.space, true) }
        while let range = end(in: rest) ?? start(in: rest) {
            blank(range, in: &rest)
            isChanged = true
        }
        guard isChanged, rest.contains(where: \.isWord) else { return nil }
        return rest
    }

    private static let space = UInt16(ascii: " ")

    private func blank(_ range: Range<Int>, in units: inout [UInt16]) {
        for index in range { units[index] = Self.space }
    }

    /// A courtesy behind which there are only signs.
    private func end(in units: [UInt16]) -> Range<Int>? {
        guard let last = units.lastIndex(where: \.isWord), let ends = ends[units[last]] else { return nil }
        return ends.lazy.filter { units[...last].reversed().starts(with: $0.reversed()) }
            .map { last + 1 - $0.count..<last + 1 }
            .first { !($0.lowerBound > 0 && units[$0.lowerBound].isWordUnit && units[$0.lowerBound - 1].isWordUnit) }
    }

    /// A courtesy before which there is nothing, and behind which a sign or white space; Chinese ones of two characters
    /// or more need none where enough follows (算了改到周五, but not 老师好).
    private func start(in units: [UInt16]) -> Range<Int>? {
        guard let first = units.firstIndex(where: \.isWord), let starts = starts[units[first]] else { return nil }
        return starts.lazy.filter { units[first...].starts(with: $0) }.map { first..<first + $0.count }
            .first { $0.upperBound < units.count && (!units[$0.upperBound].isWord || isApart($0, in: units)) }
    }

    private func isApart(_ courtesy: Range<Int>, in units: [UInt16]) -> Bool {
        courtesy.count > 1 && units[courtesy.upperBound - 1].isHan && units.count - courtesy.upperBound >= Self.enough
    }

    private static let enough = 3

    private static func longestFirst(_ words: [String]) -> [[UInt16]] {
        words.map(Recognisers.fold).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }
}

extension UInt16 {
    /// Whether it is a part of a word of any language that is spoken here, rather than white space or a sign.
    package var isWord: Bool { isHan || isWordUnit || self > 0x00BF && self < 0x2000 }

    /// Whether it is a part of an emoji: a sign of the older blocks, a half of a pair, or what joins and colours them.
    fileprivate var isPicture: Bool {
        switch self {
        case 0x2600...0x27BF, 0xD83C...0xD83E, 0xDC00...0xDFFF, 0xFE0F, 0x200D: true
        default: false
        }
    }
}
