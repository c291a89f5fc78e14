import Scripts
import Testing

@Suite("Near misses")
struct NearMissTests {
    @Test(
        "are counted up to the limit",
        arguments: [
            ("", "", 0, 0), ("a", "", 1, 1), ("", "ab", 1, nil), ("abc", "abc", 0, 0), ("abc", "abd", 0, nil),
            ("abc", "acb", 1, 1),
            ("金域社区", "金玉社区", 2, 1), ("金域社区", "域金社区", 1, 1), ("kitten", "sitting", 3, 3), ("kitten", "sitting", 2, nil),
            ("abcd", "badc", 2, 2), ("ca", "abc", 3, 3), ("a", "b", -1, nil), ("a", "b", Int.max, 1),
            ("jinyushequ", "jinyushqeu", 1, 1),
        ] as [(String, String, Int, Int?)])
    func counted(a: String, b: String, limit: Int, expected: Int?) {
        #expect(NearMiss.distance(Array(a.utf16), Array(b.utf16), limit: limit) == expected)
        #expect(NearMiss.distance(Array(b.utf16), Array(a.utf16), limit: limit) == expected)
    }

    @Test("agree with the whole table for every pair of short words")
    func agreesWithWholeTable() {
        let words = (0..<81).map { number in
            Array([1, 3, 9, 27].map { UInt16(number / $0 % 3) }.prefix(1 + number % 4))
        }
        for a in words {
            for b in words {
                let whole = wholeTable(a, b)
                for limit in 0...4 {
                    #expect(NearMiss.distance(a, b, limit: limit) == (whole <= limit ? whole : nil))
                }
            }
        }
    }

    @Test("of long texts stay cheap under a small limit")
    func long() {
        let a = [UInt16](repeating: 1, count: 8192)
        #expect(NearMiss.distance(a, a + [2, 3], limit: 2) == 2)
        #expect(NearMiss.distance(a, [UInt16](repeating: 2, count: 8192), limit: 3) == nil)
    }

    private func wholeTable(_ a: [UInt16], _ b: [UInt16]) -> Int {
        var table = (0...a.count).map { i in (0...b.count).map { j in i == 0 ? j : i } }
        for i in a.indices {
            for j in b.indices {
                let replaced = table[i][j] + (a[i] == b[j] ? 0 : 1)
                table[i + 1][j + 1] = min(replaced, table[i][j + 1] + 1, table[i + 1][j] + 1)
                guard i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] else { continue }
                table[i + 1][j + 1] = min(table[i + 1][j + 1], table[i - 1][j - 1] + 1)
            }
        }
        return table[a.count][b.count]
    }
}
