import Testing

@testable import TemplateGrammar

@Suite("automata")
struct AutomatonTests {
    private static let sentences = [
        "turn (on|off) [the] {name}", "turn up the {name}", "open [the] {name} [now]", "{w} the {name}", "(a;b) {name}",
    ]
    private static let source = Fixture.source(
        sentences.map { Fixture.block([$0]) }, lists: ["name": Fixture.texts(["lamp", "door"]), "w": .wildcard])

    @Test("share the beginnings of sentences")
    func sharing() throws {
        let one = try Grammar(Fixture.source([Fixture.block(["turn on the lamp"])])) { $0 }
        let two = try Grammar(
            Fixture.source([Fixture.block(["turn on the lamp", "turn on the lamps", "turn on the lamp"])])
        ) { $0 }
        #expect(two.automata[0].states.count == one.automata[0].states.count + 1)
    }

    @Test(
        "of which a large grammar needs several match as one does",
        arguments: ["turn on lamp", "turn up the door", "open the door now", "say the lamp", "b a lamp", "turn"])
    func several(text: String) throws {
        let whole = try Grammar(Self.source) { $0 }
        let parts = try Grammar(Self.source, workLimit: 60) { $0 }
        #expect(whole.automata.count == 1)
        #expect(parts.automata.count > 1)
        #expect(parts.matches(Message(text)) == whole.matches(Message(text)))
        #expect(parts.best(Message(text), preferring: "name") == whole.best(Message(text), preferring: "name"))
    }

    @Test("that one sentence alone makes too large are refused, with the sentence")
    func excess() {
        let source = Fixture.source([Fixture.block(["a", "((a;b);(c;d);(e;f);(g;h))"])])
        let error = #expect(throws: GrammarError.self) { try Grammar(source, workLimit: 60) { $0 } }
        #expect(error?.problem == .tooComplex(limit: 60))
        #expect(error?.origin.line == 2)
    }
}
