/// The stage of building that ends a name: 二期, "Phase 2".
struct NamePhase {
    /// The name's key without it.
    let base: ArraySlice<UInt16>
    let number: Int

    /// nil where `key` ends in none, or is nothing else.
    init?(_ key: [UInt16]) {
        guard key.last == Self.stage || key.indices.contains(where: { key[$0...].starts(with: Self.word) }) else {
            return nil
        }
        for number in 1...Self.most {
            for ending in Self.endings[number - 1] where key.count > ending.count && key.ends(with: ending) {
                // 十二期 is no 二期, and "phase 12" no "phase 1" with a 2.
                let base = key.dropLast(ending.count)
                if let last = base.last, last == 0x5341 || last == 0x7B2C || last.isASCIIDigit { continue }
                self.base = base
                self.number = number
                return
            }
        }
        return nil
    }

    /// Everything that may stand for it at the end of a Chinese name or of one in Latin letters.
    static func spellings(of number: Int, isLatin: Bool) -> [[UInt16]] {
        endings[number - 1].filter { ($0[0] == UInt16(ascii: "p")) == isLatin }
    }

    private static let stage: UInt16 = 0x671F  // 期
    private static let word = Array("phase".utf16)
    private static let most = 12
    private static let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    private static let english = EnglishNumerals.cardinals.prefix(most)
    private static let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

    /// By number, the longest first.
    private static let endings: [[[UInt16]]] = (1...most).map { number in
        let (han, word, letters) = (chinese[number - 1], english[number - 1], roman[number - 1])
        let texts = [
            "第\(han)期", "第\(number)期", "\(han)期", "\(number)期", "phase\(word)", "phase\(number)", "phase\(letters)",
        ]
        return texts.map { Array($0.utf16) }
    }
}

extension Collection<UInt16> where Self: BidirectionalCollection {
    func ends(with ending: some BidirectionalCollection<UInt16>) -> Bool { reversed().starts(with: ending.reversed()) }
}
