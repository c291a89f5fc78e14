/// Reads the features of a text. Case, spaces between ideographs, apostrophes and which digits a number has do not
/// matter; signs count alone and part nothing. Work and memory are linear in the length of the text.
struct FeatureReader: Sendable {
    private(set) var features = Features()
    let sizes: FeatureSizes
    private var parts = TextParts()

    init(_ sizes: FeatureSizes) { self.sizes = sizes }

    /// Replaces the features by those of `text`.
    mutating func read(_ text: UnsafeBufferPointer<UInt16>) {
        parts.become(text)
        features.become(parts, sizes)
    }
}

/// What the features of a text are made of. Keeps its memory from text to text.
struct TextParts: Sendable {
    enum Token: Sendable {
        case word(UInt64)
        case sign(UInt64)
    }

    /// Words, ideographs and signs.
    private(set) var tokens: [Token] = []
    /// What stands for each word and ideograph in pairs.
    private(set) var heads: [UInt64] = []
    /// Letters and ideographs, with one space where words part and at both ends.
    private(set) var characters: [UInt64] = []
    private var lastIsWord = false

    mutating func become(_ text: UnsafeBufferPointer<UInt16>) {
        tokens.removeAll(keepingCapacity: true)
        heads.removeAll(keepingCapacity: true)
        characters.removeAll(keepingCapacity: true)
        characters.append(Self.space)
        lastIsWord = false
        var at = 0
        while at < text.count { at = readToken(text, from: at) }
        characters.append(Self.space)
    }

    private static let space: UInt64 = 0x20

    /// - Returns: where the next token begins.
    private mutating func readToken(_ text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        switch UnitClass(text[start]) {
        case .space: break
        case .letter, .digit: return readWord(text, from: start)
        case .ideograph: ideograph(UInt64(text[start]))
        case .sign: sign(UInt64(text[start]))
        case .surrogate: return readPair(text, from: start)
        }
        return start + 1
    }

    /// A pair is an ideograph of the rarer planes, or a sign such as an emoji; half a pair is a sign.
    private mutating func readPair(_ text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        let high = text[start]
        guard UTF16.isLeadSurrogate(high), start + 1 < text.count, UTF16.isTrailSurrogate(text[start + 1]) else {
            sign(UInt64(high))
            return start + 1
        }
        let pair = UInt64(high) << 16 | UInt64(text[start + 1])
        if high >= 0xD840 { ideograph(pair) } else { sign(pair) }
        return start + 2
    }

    private mutating func sign(_ sign: UInt64) { tokens.append(.sign(Hash.of(sign))) }

    private mutating func ideograph(_ scalar: UInt64) {
        let token = Hash.of(scalar)
        tokens.append(.word(token))
        heads.append(token)
        characters.append(scalar)
        lastIsWord = false
    }

    /// How many letters stand for a word beside another.
    private static let headLetters = 4

    /// A word is a run of letters and digits.
    private mutating func readWord(_ text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        var (end, letters, word, head) = (start, 0, Hash.start, Hash.start)
        if lastIsWord { characters.append(Self.space) }
        scan: while end < text.count {
            let unit = text[end]
            switch UnitClass(unit) {
            case .letter, .digit:
                let letter = Self.plain(unit)
                word = Hash.combined(word, letter)
                if letters < Self.headLetters { head = word }
                letters += 1
                characters.append(letter)
            default: if !Self.isApostrophe(unit) { break scan }
            }
            end += 1
        }
        tokens.append(.word(word))
        heads.append(head)
        lastIsWord = true
        return end
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
