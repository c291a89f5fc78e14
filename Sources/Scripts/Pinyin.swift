import Foundation
import Synchronization

/// Chinese in Latin letters without tones, for names: "金域社区" is "jinyushequ".
///
/// For loading and for near names, not for every message. The first character that is not a common one opens ICU's
/// table (up to 150 ms); every further one costs about 10 µs once, a known one next to nothing.
package enum Pinyin {
    private static let readings = Mutex<[Unicode.Scalar: String]>([:])

    /// All syllables in lower case, without spaces; ü is v.
    package static func plain(_ text: String) -> String { syllables(text).joined() }

    /// One syllable for each ideograph, one for each run of letters or digits. Signs and spaces are left out.
    package static func syllables(_ text: String) -> [String] {
        let scalars = Array(FoldedText(text).text.unicodeScalars)
        learn(scalars)
        var syllables: [String] = []
        var run = ""
        var at = 0
        while at < scalars.count {
            let found = phrase(in: scalars, at: at) ?? reading(of: scalars[at]).map { [$0] }
            if let found {
                syllables += (run.isEmpty ? [] : [run]) + found
                run = ""
                at += found.count
                continue
            }
            let isLetter = scalars[at].properties.isAlphabetic || scalars[at].properties.numericType != nil
            if isLetter { run.unicodeScalars.append(scalars[at]) }
            if !isLetter, !run.isEmpty {
                syllables.append(run)
                run = ""
            }
            at += 1
        }
        return run.isEmpty ? syllables : syllables + [run]
    }

    /// `plain` for the UTF-16 units of a folded text, and as such units: quick, where all characters are common.
    package static func letters(of units: [UInt16]) -> [UInt16] {
        var letters: [UInt16] = []
        letters.reserveCapacity(units.count * 5)
        var at = 0
        while at < units.count {
            if let phrase = PinyinUnits.phrase(in: units, at: at) {
                letters += phrase.letters
                at += phrase.units.count
                continue
            }
            let number = Unicode.Scalar(units[at]).map(PinyinTable.number) ?? 0
            guard number > 0 else { return Array(plain(String(decoding: units, as: UTF16.self)).utf16) }
            letters += PinyinUnits.syllables[number - 1]
            at += 1
        }
        return letters
    }

    private static func phrase(in scalars: [Unicode.Scalar], at start: Int) -> [String]? {
        guard let candidates = PinyinReadings.phrases[scalars[start]] else { return nil }
        return candidates.first { scalars[start...].starts(with: $0.characters) }?.syllables
    }

    private static func reading(of scalar: Unicode.Scalar) -> String? {
        if let common = commonReading(of: scalar) { return common }
        return isIdeograph(scalar) ? readings.withLock { $0[scalar] } : nil
    }

    static func commonReading(of scalar: Unicode.Scalar) -> String? {
        guard scalar.value > 0x2FFF else { return nil }
        return PinyinTable.reading(of: scalar)
    }

    /// Asks ICU once for all characters that no earlier text had.
    private static func learn(_ scalars: [Unicode.Scalar]) {
        let rare = scalars.filter { isIdeograph($0) && commonReading(of: $0) == nil }
        guard !rare.isEmpty else { return }
        let known = readings.withLock { $0 }
        let unknown = Set(rare.filter { known[$0] == nil }).sorted()
        guard !unknown.isEmpty else { return }
        let joined = unknown.map(String.init).joined(separator: "\n")
        let latin = joined.applyingTransform(.mandarinToLatin, reverse: false) ?? joined
        let lines = latin.split(separator: "\n", omittingEmptySubsequences: false).map { toneless($0) }
        guard lines.count == unknown.count else { return }
        readings.withLock { $0.merge(zip(unknown, lines)) { first, _ in first } }
    }

    private static func toneless(_ syllable: Substring) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in syllable.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar == "\u{308}", plain.last == "u" {
                plain.removeLast()
                plain.append("v")
            } else if scalar.properties.canonicalCombiningClass == .notReordered {
                plain.append(scalar)
            }
        }
        return String(plain)
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x2FFF && scalar.properties.isIdeographic
    }
}

/// The readings as UTF-16 units, for names that are folded already.
private enum PinyinUnits {
    struct Phrase: Sendable {
        let units: [UInt16]
        let letters: [UInt16]
    }

    static let syllables = PinyinTable.syllables.map { Array($0.utf16) }

    /// The longest phrase at `start`.
    static func phrase(in units: [UInt16], at start: Int) -> Phrase? {
        guard let phrases = phrases[units[start]] else { return nil }
        return phrases.first { units[start...].starts(with: $0.units) }
    }

    /// By first unit, the longest first.
    private static let phrases: [UInt16: [Phrase]] = {
        let all = PinyinReadings.phrases.values.joined().map { phrase in
            Phrase(
                units: phrase.characters.flatMap { Array($0.utf16) }, letters: Array(phrase.syllables.joined().utf16))
        }
        return Dictionary(grouping: all.sorted { $0.units.count > $1.units.count }) { $0.units[0] }
    }()
}
