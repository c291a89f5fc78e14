import TemplateGrammar
import Testing

@Suite("errors of a grammar")
struct ErrorTests {
    @Test(
        "a sentence that cannot be read is refused where it goes wrong",
        arguments: [
            ("", .emptySentence, 1), ("  ", .emptySentence, 1), ("a (b", .unclosed("("), 3),
            ("a [b|(c)", .unclosed("["), 3),
            ("a {w", .unclosed("{"), 3), ("a <r", .unclosed("<"), 3), ("a) b", .unopened(")"), 2),
            ("a] b", .unopened("]"), 2),
            ("(a]", .unopened("]"), 3), ("a}", .unopened("}"), 2), ("a ()", .emptyGroup, 3), ("[] a", .emptyGroup, 1),
            ("a <>", .emptyGroup, 3), ("(a;;b)", .emptyGroup, 1), ("(a|b;c)", .mixedGroup, 5),
            ("a;b|c", .mixedGroup, 4),
            (#"a\"#, .danglingEscape, 2), ("a {}", .badReference(""), 3), ("{w:}", .badReference("w:"), 1),
            ("{@}", .badReference("@"), 1), ("{a b}", .badReference("a b"), 1),
            ("{1..2}", .rangeWithoutSlot("1..2"), 1),
            ("{2..1:n}", .badRange("2..1"), 1), ("{-2..1:n}", .badRange("-2..1"), 1),
            ("{1..x:n}", .badRange("1..x"), 1),
            ("{1..9,0:n}", .badRange("1..9,0"), 1), ("{1...9:n}", .badRange("1...9"), 1),
            ("go <where>", .unknownRule("where"), 4), ("go {there}", .unknownList("there"), 4),
            ("go <loop>", .recursiveRule(["loop", "knot", "loop"]), 6),
            ("(a;b;c;d;e;f;g;h)", .permutationTooLong(count: 8, limit: 7), 1),
        ] as [(String, GrammarError.Problem, Int)])
    func problems(template: String, problem: GrammarError.Problem, column: Int) {
        let loop = template.contains("loop") ? ["loop": "the <knot>", "knot": "tied <loop>"] : [:]
        let error = #expect(throws: GrammarError.self) {
            try Fixture.grammar([template], lists: ["w": .wildcard], rules: loop)
        }
        #expect(error?.problem == problem)
        #expect(error?.column == column)
    }

    @Test("groups nested without end, and sentences that grow without end, are refused")
    func limits() {
        let deep = String(repeating: "(", count: 5_000) + "a" + String(repeating: ")", count: 5_000)
        #expect(throws: GrammarError.self) { try Fixture.grammar([deep]) }
        let rules = Dictionary(uniqueKeysWithValues: (0..<40).map { ("r\($0)", "(<r\($0 + 1)>|<r\($0 + 1)>)") })
        let error = #expect(throws: GrammarError.self) {
            try Fixture.grammar(["<r0>"], rules: rules.merging(["r40": "x"]) { $1 })
        }
        #expect(error?.problem == .tooComplex(limit: 20_000))
    }

    @Test("an error shows its place, also below wide characters")
    func explanation() {
        let error = #expect(throws: GrammarError.self) { try Fixture.grammar(["查一 (下"]) }
        #expect(error?.explanation == "test.yaml:1:4: '(' is never closed\n    查一 (下\n    \u{3000}\u{3000} ^")
    }

    @Test("all problems are told, each once, in the order of reading")
    func all() {
        var block = Fixture.block(["a (", "<one> {two}", "<one> b", "<ok>"])
        block.lists = ["colour": .values([ListValue(Fixture.sentence("x {two}"))])]
        var source = Fixture.source([block], rules: ["ok": "c <gone>", "broken": "[]"])
        source.lists = ["n": .range(RangeSource(from: 3, to: 1))]
        #expect(
            Grammar.problems(in: source).map(\.problem) == [
                .emptyGroup, .badRange("n: 3..1,1"), .unclosed("("), .unknownRule("one"), .unknownList("two"),
                .unknownRule("one"), .unknownRule("gone"), .unknownList("two"), .listInsideValue("two"),
            ])
    }

    @Test("a sound grammar has no problems")
    func sound() {
        let source = Fixture.source([Fixture.block(["go [<r>] {w}"])], lists: ["w": .wildcard], rules: ["r": "on"])
        #expect(Grammar.problems(in: source).isEmpty)
    }
}
