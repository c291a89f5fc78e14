import TemplateGrammar
import Testing

/// The cost of a message, counted in steps, so that the bound does not depend on the machine.
@Suite("hostile messages")
struct BoundTests {
    private static let lists: [String: ListSource] = [
        "w": .wildcard, "x": .wildcard, "y": .wildcard, "n": .range(RangeSource(from: 0, to: 99)),
        "thing": Fixture.texts(["a", "aa", "aaa", "a a", "a-a"]), "place": .external,
    ]

    private static func steps(_ template: String, _ text: String, externals: [Message.External] = []) throws -> Int {
        let grammar = try Fixture.grammar([template], lists: lists, skipWords: ["a a", "a"])
        var steps = 0
        _ = grammar.matches(Fixture.message(text, externals: externals), steps: &steps)
        return steps
    }

    @Test(
        "cost grows with the length of the message, not with its square or worse",
        arguments: [
            ("{w} a {x} a {y} b", "a "), ("{w}a{x}a{y}ab", "a"), ("[a][a][a][a][a][a][a][a]{w}b", "a"),
            ("[[[[[a] a] a] a] a] {w} [a [a [a]]] b", "a "), ("({w};{x};a)", "a "),
            ("{thing}{thing}{thing}{w}b", "a"),
            ("{w}{thing}{x}{thing}b", "a-a "), ("{w}{n}{x}{n}b", "1"), ("{w} ({n};{thing};a) {x} b", "a 1 "),
            ("a a a a a a a b", "a "),
        ])
    func linear(template: String, unit: String) throws {
        let short = try Self.steps(template, String(repeating: unit, count: 2_048 / unit.utf16.count) + "b")
        let long = try Self.steps(template, String(repeating: unit, count: 8_192 / unit.utf16.count) + "b")
        #expect(Double(long) < 4.4 * Double(short) + 10_000)
        #expect(long < 8_193 * 2_000)
    }

    @Test("many overlapping spans cost what they are, not their combinations")
    func spans() throws {
        let spans = (0..<2_000).flatMap { start in
            (1...4).map { Message.External(list: "place", range: start..<(start + $0), id: start) }
        }
        let text = String(repeating: "q", count: 8_192)
        let steps = try Self.steps("{place}{place}{w}{place}{x}", text, externals: spans)
        #expect(steps < 200_000)
    }

    @Test("a message that lacks a needed word costs almost nothing")
    func prefilter() throws {
        #expect(try Self.steps("{w} zebra {x}", String(repeating: "a ", count: 4_096)) < 10_000)
    }
}
