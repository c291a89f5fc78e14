import TemplateGrammar
import Testing

@Suite("lists of the caller's")
struct ReplacingTests {
    private static func grammar() throws -> Grammar {
        var local = Fixture.block(["own {name}"])
        local.lists = ["name": Fixture.texts(["mine"])]
        let lists = ["name": Fixture.texts(["lamp"]), "unused": Fixture.texts(["x"]), "w": ListSource.wildcard]
        return try Grammar(
            Fixture.source(
                [Fixture.block(["open {name}", "say {w}"]), local], lists: lists, rules: ["big": "(big|large)"])
        ) { $0.lowercased() }
    }

    @Test(
        "take the place of the grammar's, and not of a block's own",
        arguments: [
            ("open lamp", nil), ("open Door", "name=Door"), ("open large gate", "name=large gate"),
            ("own mine", "name=mine"),
            ("own door", nil), ("say door", "w=door"),
        ] as [(String, String?)])
    func names(text: String, expected: String?) throws {
        let grammar = try Self.grammar().replacing([
            "name": Fixture.texts(["Door", "<big> gate"]), "unused": Fixture.texts(["y"]), "unknown": .wildcard,
        ])
        #expect(Fixture.best(grammar, text) == expected)
    }

    @Test("leave the grammar that they are derived from as it was")
    func original() throws {
        let grammar = try Self.grammar()
        _ = try grammar.replacing(["name": Fixture.texts([])])
        #expect(Fixture.best(grammar, "open lamp") == "name=lamp")
    }

    @Test("bring contexts that the blocks' conditions look at")
    func contexts() throws {
        var lights = Fixture.block(["open {name}"])
        lights.requiresContext = ["domain": "light"]
        var doors = Fixture.block(["open {name}"])
        doors.excludesContext = ["domain": "light"]
        let grammar = try Grammar(Fixture.source([lights, doors], lists: ["name": Fixture.texts([])])) { $0 }
        let values = ["light", "door"].map {
            ListValue(Fixture.sentence("hall"), out: .string("hall \($0)"), context: ["domain": .string($0)])
        }
        let matches = try grammar.replacing(["name": .values(values)]).matches(Message("open hall"))
        #expect(matches.map(\.intent) == ["i1", "i2"])
        #expect(matches.map { $0.slots[0].value } == [.value("hall light"), .value("hall door")])
    }

    @Test("may be of another kind")
    func kinds() throws {
        let grammar = try Self.grammar().replacing(["name": .range(RangeSource(from: 1, to: 9))])
        #expect(Fixture.best(grammar, "open 7") == "name=7")
    }

    @Test("are refused where a value cannot be read")
    func problem() throws {
        let grammar = try Self.grammar()
        #expect(throws: GrammarError.self) { try grammar.replacing(["name": Fixture.texts(["a ("])]) }
        #expect(throws: GrammarError.self) { try grammar.replacing(["name": Fixture.texts(["<none>"])]) }
        #expect(throws: GrammarError.self) { try grammar.replacing(["name": Fixture.texts(["a {w}"])]) }
    }
}
