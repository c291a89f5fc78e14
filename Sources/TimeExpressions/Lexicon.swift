/// The words of a language that bear on time, looked up by longest match.
final class Lexicon: Sendable {
    private let words: WordTable
    private let characters: WordTable
    /// For each UTF-16 unit the length of the longest entry of characters that it starts, 0 for none.
    private let reach: [UInt8]

    /// Keys are space-separated entries of ASCII letters (up to 12) or other characters (up to 4).
    init(_ entries: [(String, Token.Kind)]) {
        var words: [UInt64: Token.Kind] = [:]
        var characters: [UInt64: Token.Kind] = [:]
        var reach = [UInt8](repeating: 0, count: 65_536)
        for (keys, kind) in entries {
            for key in keys.split(separator: " ") {
                let units = Array(key.utf16)
                if let packed = Self.packWord(units, 0, units.count) {
                    words[packed] = kind
                } else if let first = units.first {
                    characters[Self.packCharacters(units, 0, units.count)] = kind
                    reach[Int(first)] = max(reach[Int(first)], UInt8(min(units.count, 4)))
                }
            }
        }
        (self.words, self.characters, self.reach) = (WordTable(words), WordTable(characters), reach)
    }

    /// Whether nothing that bears on time begins with an ideograph, no number either: so it is with most.
    func isMeaningless(_ unit: UInt16) -> Bool {
        (0x4E00...0x9FFF).contains(unit) && reach[Int(unit)] == 0 && !HanNumerals.isSign(unit)
    }

    /// What an entire run of letters means.
    func word(_ units: [UInt16], _ start: Int, _ end: Int) -> Token.Kind? {
        Self.packWord(units, start, end).flatMap { words[$0] }
    }

    /// The longest entry of characters that starts at an index, with its length.
    func entry(_ units: [UInt16], at index: Int, upTo longest: Int = 4) -> (kind: Token.Kind, length: Int)? {
        var length = min(Int(reach[Int(units[index])]), units.count - index, longest)
        while length > 0 {
            if let kind = characters[Self.packCharacters(units, index, length)],
                !isCutShort(kind, units, index + length)
            {
                return (kind, length)
            }
            length -= 1
        }
        return nil
    }

    /// 初一直 and 初一次 are no 初一.
    private func isCutShort(_ kind: Token.Kind, _ units: [UInt16], _ end: Int) -> Bool {
        guard case .lunarDay = kind, end < units.count else { return false }
        return Self.afterOne.contains(units[end])
    }

    private static let afterOne = Array("直次批些样定起共般步级期稿版中年班".utf16)

    private static func packWord(_ units: [UInt16], _ start: Int, _ end: Int) -> UInt64? {
        guard end - start <= 12 else { return nil }
        var packed: UInt64 = 0
        for index in start..<end {
            guard (97...122).contains(units[index]) else { return nil }
            packed = packed << 5 | UInt64(units[index] - 96)
        }
        return packed
    }

    private static func packCharacters(_ units: [UInt16], _ start: Int, _ length: Int) -> UInt64 {
        var packed: UInt64 = 0
        for index in start..<start + min(length, 4) { packed = packed << 16 | UInt64(units[index]) }
        return packed
    }
}

/// A fixed table from packed words to what they mean, searched by open addressing in one array.
private struct WordTable: Sendable {
    /// 0 where a slot is free; no word packs to 0.
    private var keys: [UInt64]
    private var kinds: [Token.Kind]
    private let shift: UInt64

    init(_ entries: [UInt64: Token.Kind]) {
        var bits: UInt64 = 4
        while 1 << bits < entries.count * 4 { bits += 1 }
        shift = 64 - bits
        keys = Array(repeating: 0, count: 1 << bits)
        kinds = Array(repeating: .none, count: 1 << bits)
        for (key, kind) in entries {
            var slot = self.slot(key)
            while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            (keys[slot], kinds[slot]) = (key, kind)
        }
    }

    subscript(key: UInt64) -> Token.Kind? {
        var slot = self.slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key { return kinds[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    private func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }
}
