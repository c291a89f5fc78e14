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

    private static let first = 0x4E00
    private static let (c, g, h) = (UInt16(UInt8(ascii: "c")), UInt16(UInt8(ascii: "g")), UInt16(UInt8(ascii: "h")))
    private static let (n, s) = (UInt16(UInt8(ascii: "n")), UInt16(UInt8(ascii: "s")))

    private static let numbers: [UInt16] = {
        var known: [[UInt16]: UInt16] = [:]
        return (first..<0xA000).map { value in
            guard let scalar = Unicode.Scalar(UInt32(value)), let reading = Pinyin.commonReading(of: scalar) else {
                return 0
            }
            let sound = blurred(reading.utf16)
            let number = known[sound] ?? UInt16(truncatingIfNeeded: known.count + 1)
            known[sound] = number
            return number
        }
    }()
}
