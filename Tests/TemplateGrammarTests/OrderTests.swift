import TemplateGrammar
import Testing

@Suite("the order of matches")
struct OrderTests {
    private static let lists: [String: ListSource] = [
        "w": .wildcard, "x": .wildcard, "thing": Fixture.texts(["red lamp"]), "place": .external(.place),
    ]

    @Test(
        "fewer wildcards, then more words of the sentence, then shorter wildcards, then the source's order",
        arguments: [
            (["play {w}", "play {w} by {x}"], "play one by two", [1, 2]),
            (["play {w}", "play the {w}"], "play the song", [2, 1]),
            (["{w} lamp", "red {w}"], "red lamp", [1, 2]),
            (["buy {w}", "buy {thing}"], "buy red lamp", [2, 1]),
            (["go", "[please] go", "go[ now]"], "go", [1, 2, 3]),
            (["ab {w}", "a{w} x"], "ab c x", [1, 2]),
        ])
    func order(sentences: [String], message: String, expected: [Int]) throws {
        let grammar = try Fixture.grammar(sentences, lists: Self.lists)
        #expect(grammar.matches(Fixture.message(message)).map(\.origin.line) == expected)
    }

    @Test("words covered by spans handed in count like the sentence's own")
    func externals() throws {
        let grammar = try Fixture.grammar(["go to {w}", "go {w} {place}"], lists: Self.lists)
        let message = Fixture.message("go to oldtown", externals: [.init(.place, range: 6..<13, id: 1)])
        #expect(grammar.matches(message).map(\.origin.line) == [2, 1])
    }

    @Test("the first alternative wins between equals")
    func alternatives() throws {
        let lists: [String: ListSource] = ["a": Fixture.texts(["x"]), "b": Fixture.texts(["x"])]
        #expect(Fixture.best(try Fixture.grammar(["({a}|{b})"], lists: lists), "x") == "a=x")
        #expect(Fixture.best(try Fixture.grammar(["({b}|{a})"], lists: lists), "x") == "b=x")
    }

    @Test("a slot may be preferred: matches that fill it come first, the longest text before others")
    func preferring() throws {
        let lists: [String: ListSource] = ["name": Fixture.texts(["lamp", "red lamp"]), "w": .wildcard]
        let grammar = try Fixture.grammar(
            ["turn on the red lamp", "turn on the red {name}", "turn on {w} {name}", "turn on the {name}"], lists: lists
        )
        let message = Fixture.message("turn on the red lamp")
        #expect(grammar.best(message)?.origin.line == 1)
        #expect(grammar.best(message, preferring: "name")?.origin.line == 4)
    }

    @Test("a slot that the block fills counts as filled, though with no text")
    func preferringDefaults() throws {
        var fixed = Fixture.block(["turn {w}"])
        fixed.slots = ["name": "all"]
        let lists: [String: ListSource] = ["name": Fixture.texts(["lamp"]), "w": .wildcard]
        let source = Fixture.source(
            [Fixture.block(["turn on lamp"]), fixed, Fixture.block(["turn {w} {name}"])], lists: lists)
        let grammar = try Grammar(source) { $0 }
        #expect(grammar.best(Fixture.message("turn on lamp"))?.intent == "i1")
        #expect(grammar.best(Fixture.message("turn on lamp"), preferring: "name")?.intent == "i3")
        #expect(grammar.best(Fixture.message("turn on it"), preferring: "name")?.intent == "i2")
    }

    @Test("a match counts its wildcards and its own characters")
    func counts() throws {
        let grammar = try Fixture.grammar(["play {w} by {x}"], lists: Self.lists)
        let match = try #require(grammar.best(Fixture.message("play a song by me")))
        #expect(match.wildcardCount == 2)
        #expect(match.literalCount == 6)
        #expect(match.wildcardLength == 8)
    }
}
