/// The words of a language that bear on time, looked up by longest match.
struct Lexicon: Sendable {
    private let words: [UInt64: Token.Kind]
    private let characters: [UInt64: Token.Kind]
    /// One bit for each UTF-16 unit that starts an entry of characters.
    private let initials: [UInt64]

    /// Keys are space-separated entries of ASCII letters (up to 12) or other characters (up to 4).
    init(_ entries: [(String, Token.Kind)]) {
        var words: [UInt64: Token.Kind] = [:]
        var characters: [UInt64: Token.Kind] = [:]
        var initials = [UInt64](repeating: 0, count: 1024)
        for (keys, kind) in entries {
            for key in keys.split(separator: " ") {
                let units = Array(key.utf16)
                if let packed = Self.packWord(units[...]) {
                    words[packed] = kind
                } else if let first = units.first {
                    characters[Self.packCharacters(units, 0, units.count)] = kind
                    initials[Int(first >> 6)] |= 1 << UInt64(first & 63)
                }
            }
        }
        (self.words, self.characters, self.initials) = (words, characters, initials)
    }

    /// What an entire run of letters means.
    func word(_ units: ArraySlice<UInt16>) -> Token.Kind? {
        Self.packWord(units).flatMap { words[$0] }
    }

    func startsEntry(_ unit: UInt16) -> Bool {
        initials[Int(unit >> 6)] & (1 << UInt64(unit & 63)) != 0
    }

    /// The longest entry of characters that starts at an index, with its length.
    func entry(_ units: [UInt16], at index: Int) -> (kind: Token.Kind, length: Int)? {
        guard startsEntry(units[index]) else { return nil }
        for length in stride(from: min(4, units.count - index), to: 0, by: -1) {
            if let kind = characters[Self.packCharacters(units, index, length)] { return (kind, length) }
        }
        return nil
    }

    private static func packWord(_ units: ArraySlice<UInt16>) -> UInt64? {
        guard units.count <= 12 else { return nil }
        var packed: UInt64 = 0
        for unit in units {
            guard (97...122).contains(unit) else { return nil }
            packed = packed << 5 | UInt64(unit - 96)
        }
        return packed
    }

    private static func packCharacters(_ units: [UInt16], _ start: Int, _ length: Int) -> UInt64 {
        var packed: UInt64 = 0
        for index in start..<start + min(length, 4) { packed = packed << 16 | UInt64(units[index]) }
        return packed
    }
}
