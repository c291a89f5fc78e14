import TemplateGrammar
import Testing

/// The cost of a message, counted in steps, so that the bound does not depend on the machine.
@Suite("hostile messages")
struct BoundTests {
    private static let lists: [String: ListSource] = [
        "w": .wildcard, "x": .wildcard, "y": .wildcard, "n": .range(RangeSource(from: 0, to: 99)),
        "thing": Fixture.texts(["a", "aa", "aaa", "a a", "a-a"]), "place": .external(.place),
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
            (1...4).map { Message.External(.place, range: start..<(start + $0), id: start) }
        }
        let text = String(repeating: "q", count: 8_192)
        let steps = try Self.steps("{place}{place}{w}{place}{x}", text, externals: spans)
        #expect(steps < 200_000)
    }

    @Test("a wildcard costs little where nothing goes on after it")
    func prefilter() throws {
        let grammar = try Fixture.grammar(["{w} zebra {x}"], lists: Self.lists)
        var steps = 0
        _ = grammar.matches(Fixture.message(String(repeating: "a ", count: 4_096)), steps: &steps)
        #expect(steps < 4 * 8_192)
    }

    @Test("cost does not grow with sentences and names that the message does not agree with")
    func growth() throws {
        func steps(_ count: Int) throws -> Int {
            let blocks = (0..<count).map { Fixture.block(["turn on the {name}", "word\($0) {w} [and {name}]"]) }
            let names = (0..<count).map { "lamp \($0)" }
            let lists: [String: ListSource] = ["name": Fixture.texts(names), "w": .wildcard]
            let grammar = try Grammar(Fixture.source(blocks, lists: lists)) { $0 }
            var steps = 0
            #expect(grammar.matches(Message("turn on the lamp 0"), steps: &steps).count == count)
            #expect(grammar.best(Message("turn on the lamp 0"))?.intent == "i1")
            return steps
        }
        #expect(try steps(200) == steps(2))
    }

    @Test("a span as long as the message may fill the preferred slot")
    func longSpan() throws {
        let grammar = try Fixture.grammar(["{place}"], lists: Self.lists)
        let span = Message.External(.place, range: 0..<Grammar.messageLimit, id: 1)
        let message = Fixture.message(String(repeating: "b", count: Grammar.messageLimit), externals: [span])
        #expect(grammar.best(message, preferring: "place")?.slots.first?.range == span.range)
    }

    @Test("a message longer than the limit matches nothing")
    func limit() throws {
        let grammar = try Fixture.grammar(["{w}"], lists: Self.lists)
        #expect(grammar.best(Message(String(repeating: "b", count: Grammar.messageLimit))) != nil)
        #expect(grammar.best(Message(String(repeating: "b", count: Grammar.messageLimit + 1))) == nil)
    }
}
