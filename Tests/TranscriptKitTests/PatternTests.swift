import Testing
import TranscriptKit

@Suite("captures")
struct PatternTests {
    @Test(
        "take what stands in their place",
        arguments: [
            ("no {ticket}.", "no LY-7.", ["ticket": "LY-7"]), ("{a}，{b}", "1，2，3", ["a": "1", "b": "2，3"]),
            ("{a}", "all of it", ["a": "all of it"]), ("{a} of {a}", "4 of 4", ["a": "4"]), ("plain", "plain", [:]),
            ("{{x}", "{x}", [:]), ("{a}b", "bb", ["a": "b"]), ("x {a} y {b}", "x 1 y 2 y 3", ["a": "1", "b": "2 y 3"]),
            ("{a} b c", "b b b c", ["a": "b b"]),
        ])
    func takes(pattern: String, line: String, captures: [String: String]) throws {
        #expect(try Pattern(reading: pattern).match(line, knowing: [:]) == captures)
    }

    @Test(
        "take at least something, and the same each time",
        arguments: [("no {a}.", "no ."), ("{a}", ""), ("{a} of {a}", "4 of 5"), ("plain", "plainer"), ("a{b}c", "a1d")])
    func refuses(pattern: String, line: String) throws {
        #expect(try Pattern(reading: pattern).match(line, knowing: [:]) == nil)
    }

    @Test("stand for their value once they have one")
    func known() throws {
        let pattern = try Pattern(reading: "{ticket}是")
        #expect(pattern.match("LY-7是", knowing: ["ticket": "LY-7"]) != nil)
        #expect(pattern.match("LY-8是", knowing: ["ticket": "LY-7"]) == nil)
        #expect(pattern.filled(["ticket": "LY-7"]) == "LY-7是")
        #expect(pattern.filled([:]) == "{ticket}是")
    }

    @Test("are written back as they were read", arguments: ["a {b} {{c}", "{{", "}", "{{{a}"])
    func source(text: String) throws {
        #expect(try Pattern(reading: text).source == text)
    }
}
