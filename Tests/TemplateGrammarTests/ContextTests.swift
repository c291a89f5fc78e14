import TemplateGrammar
import Testing

@Suite("context, defaults and metadata")
struct ContextTests {
    private static func grammar(_ change: (inout Block) -> Void) throws -> Grammar {
        var block = Fixture.block(["open [{name}]"])
        change(&block)
        let lamps = ListValue(Fixture.sentence("hall"), out: "hall lamp", context: ["domain": "light"])
        let doors = ListValue(
            Fixture.sentence("hall"), out: "hall door", context: ["domain": "door"], metadata: ["k": 1])
        return try Grammar(Fixture.source([block], lists: ["name": .values([lamps, doors])])) { $0 }
    }

    @Test(
        "a block wants a context",
        arguments: [
            (.null, [:], false), (.null, ["area": .null], false), (.null, ["area": "kitchen"], true),
            ("kitchen", ["area": "kitchen"], true), ("kitchen", ["area": "hall"], false),
            (1, ["area": .double(1)], true),
            (.list(["hall", "kitchen"]), ["area": "kitchen"], true), (.list(["hall"]), ["area": "kitchen"], false),
            (.map(["value": "hall"]), ["area": "hall"], true), (.map(["value": "hall"]), ["area": "attic"], false),
            ("hall", ["area": .list(["attic", "hall"])], true),
        ] as [(GrammarValue, [String: GrammarValue], Bool)])
    func requires(condition: GrammarValue, context: [String: GrammarValue], accepted: Bool) throws {
        let grammar = try Self.grammar { $0.requiresContext = ["area": condition] }
        #expect((grammar.best(Fixture.message("open", context: context)) != nil) == accepted)
    }

    @Test(
        "a block shuns a context",
        arguments: [
            ("hall", ["area": "hall"], false), ("hall", ["area": "attic"], true), ("hall", [:], true),
            (.list(["hall", "attic"]), ["area": "attic"], false), (.map(["value": "hall"]), ["area": "hall"], false),
        ] as [(GrammarValue, [String: GrammarValue], Bool)])
    func excludes(condition: GrammarValue, context: [String: GrammarValue], accepted: Bool) throws {
        let grammar = try Self.grammar { $0.excludesContext = ["area": condition] }
        #expect((grammar.best(Fixture.message("open", context: context)) != nil) == accepted)
    }

    @Test("the context of a list's value decides which of two namesakes is meant", arguments: ["light", "door"])
    func values(domain: String) throws {
        let grammar = try Self.grammar { $0.requiresContext = ["domain": .list([.string(domain)])] }
        let match = try #require(grammar.best(Fixture.message("open hall")))
        #expect(match.context["domain"] == .string(domain))
        #expect(match.slots.first?.value == .value(domain == "light" ? "hall lamp" : "hall door"))
        #expect(match.slots.first?.metadata == (domain == "light" ? [:] : ["k": 1]))
    }

    @Test("a context's value can fill a slot, under its own name or another")
    func copies() throws {
        let grammar = try Self.grammar {
            $0.requiresContext = ["area": .map(["slot": true]), "user": .map(["slot": "owner"])]
        }
        let message = Fixture.message("open", context: ["area": "hall", "user": "ann"])
        #expect(Fixture.best(grammar, message) == "area=hall owner=ann")
    }

    @Test(
        "defaults fill only what the message leaves open",
        arguments: [("open", "name=all"), ("open hall", "name=hall lamp")])
    func defaults(text: String, expected: String) throws {
        let grammar = try Self.grammar { $0.slots = ["name": "all"] }
        #expect(Fixture.best(grammar, text) == expected)
    }

    @Test("conditions are told apart however many there are", arguments: [0, 40, 62, 63, 64, 79])
    func many(number: Int) throws {
        let blocks = (0..<80).map { index in
            var block = Fixture.block(["open {name}"])
            block.requiresContext = ["room": .int(index)]
            block.requiredKeywords = index.isMultiple(of: 2) ? ["hall"] : ["hall", "attic"]
            return block
        }
        let grammar = try Grammar(Fixture.source(blocks, lists: ["name": Fixture.texts(["hall", "attic"])])) { $0 }
        let context: [String: GrammarValue] = ["room": .int(number)]
        #expect(grammar.matches(Fixture.message("open hall", context: context)).map(\.intent) == ["i\(number + 1)"])
        let attic = grammar.best(Fixture.message("open attic", context: context))
        #expect((attic != nil) == !number.isMultiple(of: 2))
    }

    @Test("a list's value that one block shuns serves another")
    func shared() throws {
        let values = ["light", "door"].map {
            ListValue(Fixture.sentence("hall"), out: .string($0), context: ["domain": .string($0)])
        }
        var doors = Fixture.block(["open {name}"])
        doors.requiresContext = ["domain": "door"]
        let all = Fixture.block(["open {name}"])
        let grammar = try Grammar(Fixture.source([doors, all], lists: ["name": .values(values)])) { $0 }
        let matches = grammar.matches(Fixture.message("open hall"))
        #expect(matches.map { $0.slots[0].value } == [.value("door"), .value("light")])
    }

    @Test("a block's metadata comes with the match")
    func metadata() throws {
        let grammar = try Self.grammar { $0.metadata = ["kind": "x"] }
        #expect(grammar.best(Fixture.message("open"))?.metadata == ["kind": "x"])
    }
}
