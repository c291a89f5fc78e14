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

    @Test("a block's metadata comes with the match")
    func metadata() throws {
        let grammar = try Self.grammar { $0.metadata = ["kind": "x"] }
        #expect(grammar.best(Fixture.message("open"))?.metadata == ["kind": "x"])
    }
}
