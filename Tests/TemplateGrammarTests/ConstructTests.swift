import TemplateGrammar
import Testing

@Suite("constructs of a template")
struct ConstructTests {
    private static let lists: [String: ListSource] = [
        "colour": .values([
            ListValue(Fixture.sentence("red"), out: 1), ListValue(Fixture.sentence("(dark|light) blue[ish]"), out: 2),
            ListValue(Fixture.sentence("Green")), ListValue(Fixture.sentence("(left;right)"), out: "both"),
        ]),
        "item": .wildcard,
        "level": .range(RangeSource(from: 0, to: 100)),
    ]

    @Test(
        "a sentence accepts exactly its own words",
        arguments: [
            ("turn on", "turn on", ""), ("turn on", "Turn  ON!", ""), ("turn on", "turn", nil),
            ("turn on", "turn on now", nil), ("turn on", "turning on", nil), ("turn on", "turn-on", ""),
            ("(a|b) c", "a c", ""), ("(a|b) c", "b c", ""), ("(a|b) c", "c", nil),
            ("a|b", "b", ""), ("a|b", "a b", nil), ("x (a|)", "x", ""),
            ("light[s] on", "light on", ""), ("light[s] on", "lights on", ""), ("turn(s|ed)", "turned", ""),
            ("[un]lock", "lock", ""), ("[un]lock", "unlock", ""), ("[un]lock", "un", nil),
            ("go [now|then]", "go then", ""), ("go [now|then]", "go", ""),
            ("[[right] now] go", "go", ""), ("[[right] now] go", "right now go", ""),
            ("[[right] now] go", "right go", nil),
            ("turn [the] light [on]", "turn light", ""), ("turn [the] light [on]", "turn the light on", ""),
            (#"a \(b\) \| c"#, "a (b) | c", ""), ("don’t go", "don't go", ""), ("50%", "50%", ""),
        ] as [(String, String, String?)])
    func words(template: String, message: String, expected: String?) throws {
        #expect(Fixture.best(try Fixture.grammar([template]), message) == expected)
    }

    @Test(
        "the parts of a permutation come in any order, each once",
        arguments: [
            ("go (a;b;c)", "go c a b", true), ("go (a;b;c)", "go a b c", true), ("go (a;b;c)", "go a b", false),
            ("go (a;b;c)", "go a a b", false), ("go (a;[b])", "go a", true), ("go (a;[b])", "go b a", true),
            ("go [a;b] x", "go x", true), ("go [a;b] x", "go b a x", true), ("go [a;b] x", "go a x", false),
            ("(a;(b;c)) d", "c b a d", true), ("(a;(b;c)) d", "b a c d", false),
            ("(a;b;c;d;e;f;g)", "g f e d c b a", true),
        ])
    func permutations(template: String, message: String, accepted: Bool) throws {
        #expect((Fixture.best(try Fixture.grammar([template]), message) != nil) == accepted)
    }

    @Test(
        "lists, ranges and rules fill slots",
        arguments: [
            ("{colour}", "red", "colour=1"), ("{colour} wall", "dark blue wall", "colour=2"),
            ("{colour}", "light bluish", nil), ("{colour}", "light blueish", "colour=2"),
            ("{colour}", "dark-blue", "colour=2"), ("{colour}", "green", "colour=Green"),
            ("{colour}", "right left", "colour=both"), ("paint {colour:tint}", "paint red", "tint=1"),
            ("{colour:a} and {colour:b}", "red and green", "a=1 b=Green"),
            ("set {level}[%| percent]", "set 50%", "level=50"),
            ("set {level}[%| percent]", "set 50 percent", "level=50"),
            ("set {level}", "set 101", nil), ("set {level}", "set 5 0", nil),
            ("{1..3:n} times", "3 times", "n=3"), ("{1..3:n} times", "4 times", nil),
            ("{10..20,5:n}", "15", "n=15"), ("{10..20,5:n}", "16", nil),
            ("<please> <open> {colour}", "kindly open red", "colour=1"), ("<please> go", "kindly please go", nil),
            ("buy {item}", "buy oat milk", "item=oat milk"),
        ] as [(String, String, String?)])
    func slots(template: String, message: String, expected: String?) throws {
        let rules = ["please": "(please|kindly)", "open": "open[ up]"]
        let grammar = try Fixture.grammar([template], lists: Self.lists, rules: rules)
        #expect(Fixture.best(grammar, message) == expected)
    }

    @Test("a capture is told apart from the slots", arguments: ["{colour:@c} {level}", "{@colour} {level}"])
    func captures(template: String) throws {
        let grammar = try Fixture.grammar([template], lists: Self.lists)
        let match = try #require(grammar.best(Fixture.message("red 5")))
        #expect(match.slots.map(\.slot) == ["level"])
        #expect(match.captures.map(\.value) == [.value(1)])
    }

    @Test("a block's rules and lists hide the grammar's")
    func locals() throws {
        var block = Fixture.block(["<go> {place}"])
        block.rules = ["go": Fixture.sentence("walk to")]
        block.lists = ["place": Fixture.texts(["park"])]
        let other = Fixture.block(["<go> {place}"])
        let source = Fixture.source(
            [block, other], lists: ["place": Fixture.texts(["shop"])], rules: ["go": "drive to"])
        let grammar = try Grammar(source) { $0 }
        #expect(grammar.best(Fixture.message("walk to park"))?.intent == "i1")
        #expect(grammar.best(Fixture.message("drive to shop"))?.intent == "i2")
        #expect(grammar.best(Fixture.message("walk to shop")) == nil)
    }

    @Test("slots tell where in the message they stand")
    func spans() throws {
        let grammar = try Fixture.grammar(["paint it {colour} [at] {level}"], lists: Self.lists)
        let match = try #require(grammar.best(Fixture.message("  Paint it, dark  BLUE: at 7!")))
        #expect(match.slots.map(\.range) == [12..<22, 27..<28])
        #expect(match.origin == Origin(file: "test.yaml", line: 1))
    }
}
