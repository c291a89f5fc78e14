/// Reads the features of a text: runs of ideographs, runs of words, and runs of letters within a word, with the
/// beginning and the end of the text as if they were characters. Punctuation counts alone and parts nothing.
struct FeatureReader {
    private let sizes: FeatureSizes
    private var counts: FeatureCounts
    private var history = History()
    /// The letters of the word at hand.
    private var word: [UInt16] = []

    static func counts(of text: [UInt16], _ sizes: FeatureSizes) -> FeatureCounts {
        var reader = FeatureReader(sizes: sizes, counts: FeatureCounts(units: text.count))
        text.withUnsafeBufferPointer { reader.read($0) }
        return reader.counts
    }

    private init(sizes: FeatureSizes, counts: FeatureCounts) {
        self.sizes = sizes
        self.counts = counts
    }

    /// The last two tokens, the nearer one first.
    private struct History {
        var last = Mark.begin
        var beforeLast: UInt64 = 0
        var lastIsWord = false
        var beforeLastIsWord = false
    }

    private enum Mark {
        static let begin: UInt64 = 0x62_6567_696E
        static let end: UInt64 = 0x65_6E64
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt16>) {
        var at = 0
        while at < text.count {
            switch UnitClass(text[at]) {
            case .space: at += 1
            case .letter, .digit: at = readWord(text, from: at)
            case .ideograph:
                token(Hash.of(UInt64(text[at])), isWord: false)
                at += 1
            case .sign:
                counts.add(Hash.of(UInt64(text[at]), kind: .sign))
                at += 1
            case .surrogate:
                at = readPair(text, from: at)
            }
        }
        join(Mark.end, isWord: false)
    }

    /// A pair is an ideograph of the rarer planes, or a sign such as an emoji; half a pair is a sign.
    private mutating func readPair(_ text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        let high = text[start]
        guard UTF16.isLeadSurrogate(high), start + 1 < text.count, UTF16.isTrailSurrogate(text[start + 1]) else {
            counts.add(Hash.of(UInt64(high), kind: .sign))
            return start + 1
        }
        let pair = UInt64(high) << 16 | UInt64(text[start + 1])
        if high >= 0xD840 { token(Hash.of(pair), isWord: false) } else { counts.add(Hash.of(pair, kind: .sign)) }
        return start + 2
    }

    /// A word is a run of letters and digits; which digits they are does not matter, apostrophes neither.
    private mutating func readWord(_ text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        var end = start
        var hasLetter = false
        word.removeAll(keepingCapacity: true)
        scan: while end < text.count {
            switch UnitClass(text[end]) {
            case .letter:
                hasLetter = true
                word.append(Self.lowered(text[end]))
            case .digit: word.append(0x30)
            default:
                if !Self.isApostrophe(text[end]) { break scan }
            }
            end += 1
        }
        token(word.reduce(Hash.start) { Hash.combined($0, UInt64($1)) }, isWord: true)
        if hasLetter, sizes.longest > 0 { readLetters() }
        return end
    }

    /// The runs of letters within the word, whose edges count as letters.
    private mutating func readLetters() {
        let edge: UInt16 = 0x5F
        word.insert(edge, at: 0)
        word.append(edge)
        for from in word.indices {
            var run = Hash.start
            for to in from..<min(from + sizes.longest, word.count) {
                run = Hash.combined(run, UInt64(word[to]))
                if to - from + 1 >= sizes.shortest { counts.add(Hash.finished(run, kind: .letters)) }
            }
        }
    }

    private mutating func token(_ token: UInt64, isWord: Bool) {
        counts.add(Hash.finished(token, kind: .single))
        join(token, isWord: isWord)
        history.beforeLast = history.last
        history.beforeLastIsWord = history.lastIsWord
        history.last = token
        history.lastIsWord = isWord
    }

    /// The runs of two and three that end with this token.
    private mutating func join(_ token: UInt64, isWord: Bool) {
        let pairHasWord = isWord || history.lastIsWord
        guard (pairHasWord ? sizes.words : sizes.ideographs) >= 2 else { return }
        let pair = Hash.combined(token, history.last)
        counts.add(Hash.finished(pair, kind: .pair))
        guard history.beforeLast != 0 else { return }
        let hasWord = pairHasWord || history.beforeLastIsWord
        guard (hasWord ? sizes.words : sizes.ideographs) >= 3 else { return }
        counts.add(Hash.finished(Hash.combined(pair, history.beforeLast), kind: .triple))
    }

    private static func lowered(_ unit: UInt16) -> UInt16 { (0x41...0x5A).contains(unit) ? unit + 0x20 : unit }

    private static func isApostrophe(_ unit: UInt16) -> Bool { unit == 0x27 || unit == 0x2019 }
}

/// What a UTF-16 unit is to the reader.
private enum UnitClass {
    case space, letter, digit, ideograph, sign, surrogate

    init(_ unit: UInt16) {
        switch unit {
        case ...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x3000, 0xFEFF: self = .space
        case 0x30...0x39: self = .digit
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1FFF: self = .letter
        case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF: self = .ideograph
        case 0xD800...0xDFFF: self = .surrogate
        default: self = .sign
        }
    }
}
