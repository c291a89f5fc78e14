/// Reads the features of a text. Case, spaces between ideographs, apostrophes and which digits a number has do not
/// matter; signs count alone and part nothing. Work and memory are linear in the length of the text.
struct FeatureReader {
    private(set) var features = Features()
    let sizes: FeatureSizes
    private var tokens: RecentTokens
    private var characters = RecentCharacters()
    private var lastIsWord = true

    init(_ sizes: FeatureSizes) {
        self.sizes = sizes
        tokens = RecentTokens(reach: sizes.reach)
    }

    /// Replaces the features by those of `text`.
    mutating func read(_ text: UnsafeBufferPointer<UInt16>) {
        features.clear()
        tokens.clear()
        characters = RecentCharacters()
        character(Self.space)
        lastIsWord = false
        var at = 0
        while at < text.count { at = readToken(text, from: at) }
        tokens.close(sizes.tokens, &features)
        character(Self.space)
    }

    private static let space: UInt64 = 0x20

    /// - Returns: where the next token begins.
    private mutating func readToken(_ text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        switch UnitClass(text[start]) {
        case .space: break
        case .letter, .digit: return readWord(text, from: start)
        case .ideograph: ideograph(UInt64(text[start]))
        case .sign: features.addToken(Hash.of(UInt64(text[start]), kind: .sign))
        case .surrogate: return readPair(text, from: start)
        }
        return start + 1
    }

    /// A pair is an ideograph of the rarer planes, or a sign such as an emoji; half a pair is a sign.
    private mutating func readPair(_ text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        let high = text[start]
        guard UTF16.isLeadSurrogate(high), start + 1 < text.count, UTF16.isTrailSurrogate(text[start + 1]) else {
            features.addToken(Hash.of(UInt64(high), kind: .sign))
            return start + 1
        }
        let pair = UInt64(high) << 16 | UInt64(text[start + 1])
        if high >= 0xD840 { ideograph(pair) } else { features.addToken(Hash.of(pair, kind: .sign)) }
        return start + 2
    }

    private mutating func ideograph(_ scalar: UInt64) {
        let token = Hash.of(scalar)
        tokens.add(token, head: token, sizes.tokens, &features)
        character(scalar)
        lastIsWord = false
    }

    /// How many letters stand for a word beside another.
    private static let headLetters = 4

    /// A word is a run of letters and digits.
    private mutating func readWord(_ text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        var (end, letters, word, head) = (start, 0, Hash.start, Hash.start)
        if lastIsWord { character(Self.space) }
        scan: while end < text.count {
            let unit = text[end]
            switch UnitClass(unit) {
            case .letter, .digit:
                let letter = Self.plain(unit)
                word = Hash.combined(word, letter)
                if letters < Self.headLetters { head = word }
                letters += 1
                character(letter)
            default: if !Self.isApostrophe(unit) { break scan }
            }
            end += 1
        }
        tokens.add(word, head: head, sizes.tokens, &features)
        lastIsWord = true
        return end
    }

    private mutating func character(_ character: UInt64) {
        characters.add(character, longest: sizes.characters, &features)
    }

    private static func plain(_ unit: UInt16) -> UInt64 {
        switch unit {
        case 0x30...0x39: 0x30
        case 0x41...0x5A: UInt64(unit + 0x20)
        default: UInt64(unit)
        }
    }

    private static func isApostrophe(_ unit: UInt16) -> Bool { unit == 0x27 || unit == 0x2019 }
}
