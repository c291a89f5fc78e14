/// What people confuse by ear: characters and syllables that sound alike, in standard speech or with an accent.
package enum Sound {
    /// The same number for characters that sound alike (zh as z, ch as c, sh as s, -ng as -n); 0 where the sound is
    /// not known. Cheap enough for every message.
    package static func number(of unit: UInt16) -> UInt16 {
        let at = Int(unit) - first
        return numbers.indices.contains(at) ? numbers[at] : 0
    }

    /// Letters of pinyin with what sounds alike written alike: "zhongxing" as "zonxin".
    package static func blurred(_ letters: some Sequence<UInt16>) -> [UInt16] {
        var result: [UInt16] = []
        for letter in letters {
            let last = result.last ?? 0
            if letter == h, last == UInt16(UInt8(ascii: "z")) || last == c || last == s { continue }
            if letter == g, last == n { continue }
            result.append(letter)
        }
        return result
    }

    private static let first = Int(PinyinTable.first)
    private static let (c, g, h) = (UInt16(UInt8(ascii: "c")), UInt16(UInt8(ascii: "g")), UInt16(UInt8(ascii: "h")))
    private static let (n, s) = (UInt16(UInt8(ascii: "n")), UInt16(UInt8(ascii: "s")))

    private static let numbers: [UInt16] = {
        var known: [[UInt16]: UInt16] = [:]
        let sounds = PinyinTable.syllables.map { syllable -> UInt16 in
            let sound = blurred(syllable.utf16)
            let number = known[sound] ?? UInt16(truncatingIfNeeded: known.count + 1)
            known[sound] = number
            return number
        }
        return PinyinTable.numbers.map { $0 > 0 ? sounds[Int($0) - 1] : 0 }
    }()
}
