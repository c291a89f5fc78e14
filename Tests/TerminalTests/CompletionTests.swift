import Terminal
import Testing

@Suite("completion")
struct CompletionTests {
    @Test(
        "looks for a name in every end of the line that one could begin in, longest first",
        arguments: [
            ("", [""]), ("  ", [""]), ("he", ["he"]), ("open is", ["open is", "is"]),
            ("请问金域", ["请问金域", "问金域", "金域", "域"]), ("查LY-71", ["查LY-71", "LY-71"]),
            ("报修，金", ["报修，金", "修，金", "金"]), ("看 ly-7", ["看 ly-7", "ly-7"]), ("LY金", ["LY金", "金"]),
            ("help ", [""]),
        ])
    func tails(line: String, tails: [String]) {
        #expect(Completion.tails(of: line) == tails)
    }

    @Test("asks a bounded number of times", arguments: [1, 100, 4_000])
    func bounded(length: Int) {
        #expect(Completion.tails(of: String(repeating: "电", count: length)).count <= 13)
    }

    @Test(
        "inserts what the candidates share",
        arguments: [
            ("金", ["金域社区"], "金域社区"), ("金", ["金域社区", "金域华府"], "金域"), ("金", ["金域社区", "金雀山街道"], "金"),
            ("ly-1", ["LY-1024"], "LY-1024 "), ("ly-1", ["LY-1024", "LY-1025"], "LY-102"),
            ("h", ["help", "help"], "help "),
            ("金域", ["金域社区", "錦城"], "金域"),
        ])
    func inserts(tail: String, candidates: [String], insertion: String) {
        #expect(Completion(of: tail, candidates: candidates)?.insertion == insertion)
    }

    @Test("has no use for candidates that steer a terminal", arguments: [[], [""], ["a\u{1B}[2J"], ["a\nb"]])
    func refuses(candidates: [String]) {
        #expect(Completion(of: "a", candidates: candidates) == nil)
    }

    @Test("shows choices in columns that line up under wide characters")
    func table() throws {
        let completion = try #require(Completion(of: "", candidates: ["金域社区", "ab", "help", "评分"]))
        #expect(completion.table(columns: 20) == ["ab        help", "评分      金域社区"])
        #expect(completion.table(columns: 4) == ["ab", "help", "评分", "金域社区"])
    }

    @Test("shows as many choices as fit and counts the rest")
    func manyChoices() throws {
        let completion = try #require(Completion(of: "", candidates: (100..<200).map(String.init)))
        #expect(completion.table(columns: 10, rows: 3) == ["100  101", "102  103", "104  105", "… +94"])
    }
}
