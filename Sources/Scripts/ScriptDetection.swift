/// What the characters of a text say about its script.
package enum DetectedScript: Sendable, Equatable {
    case hans
    case hant
    /// Chinese in characters that both scripts write alike.
    case sharedHan
    case latin
    /// Digits, signs, emoji, a ticket: nothing that tells.
    case none

    /// The language of a text of this script in a talk that has been in `preferred`, which stands where the script
    /// does not tell.
    package func language(preferring preferred: Language) -> Language {
        switch self {
        case .hans: .hans
        case .hant: .hant
        case .latin: .en
        case .sharedHan: preferred.isChinese ? preferred : .hans
        case .none: preferred
        }
    }
}

/// Tells the language of a message from its characters. Works on the text as written, not on folded text.
package enum ScriptDetection {
    /// The script of the majority, where an ideograph weighs as much as a Latin word. A Latin word has two letters
    /// or more and no digit, so "LY-1024", "3F" or "B" tell nothing.
    package static func script(of text: String) -> DetectedScript {
        var evidence = Evidence()
        for scalar in text.unicodeScalars { evidence.hear(scalar) }
        evidence.endWord()
        return evidence.script
    }

    /// Nil where nothing tells. Chinese in characters of both scripts counts as Simplified; a caller who knows the
    /// talk's language asks `language(of:preferring:)` instead.
    package static func language(of text: String) -> Language? {
        switch script(of: text) {
        case .hans, .sharedHan: .hans
        case .hant: .hant
        case .latin: .en
        case .none: nil
        }
    }

    /// The language of a text in a talk that has been in `preferred`, which stands where the text does not tell.
    package static func language(of text: String, preferring preferred: Language) -> Language {
        script(of: text).language(preferring: preferred)
    }
}

private struct Evidence {
    private var shared = 0
    private var simplified = 0
    private var traditional = 0
    private var words = 0
    private var word = Word()
    private let characters = HanScript.shared

    /// A run of letters, digits and joiners.
    private struct Word {
        var letters = 0
        var hasDigit = false
        /// How far it follows the prefix of a ticket.
        private var matched = 0

        /// The prefix of a ticket is no word, even where its number stands apart.
        var isTicket: Bool { letters == 2 && matched == 2 }

        mutating func add(_ letter: Unicode.Scalar) {
            if letters == 0, letter == "l" || letter == "L" { matched = 1 }
            if letters == 1, matched == 1, letter == "y" || letter == "Y" { matched = 2 }
            letters += 1
        }
    }

    mutating func hear(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "a"..."z", "A"..."Z", "Ａ"..."Ｚ", "ａ"..."ｚ", "À"..."Ö", "Ø"..."ö", "ø"..."ɏ", "Ḁ"..."ỿ":
            word.add(scalar)
        case "0"..."9", "０"..."９": word.hasDigit = true
        case "'", "’", "-", "_": break
        default:
            endWord()
            count(characters.kind(of: scalar))
        }
    }

    private mutating func count(_ kind: HanScript.Kind?) {
        switch kind {
        case .shared: shared += 1
        case .simplifiedOnly: simplified += 1
        case .traditionalOnly: traditional += 1
        case nil: break
        }
    }

    mutating func endWord() {
        if word.letters >= 2, !word.hasDigit, !word.isTicket { words += 1 }
        if word.letters > 0 || word.hasDigit { word = Word() }
    }

    var script: DetectedScript {
        let ideographs = shared + simplified + traditional
        guard ideographs + words > 0 else { return .none }
        if words > ideographs { return .latin }
        if traditional > simplified { return .hant }
        return simplified > 0 ? .hans : .sharedHan
    }
}
