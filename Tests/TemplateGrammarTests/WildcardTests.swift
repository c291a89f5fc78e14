import TemplateGrammar
import Testing

@Suite("wildcards")
struct WildcardTests {
    private static let lists: [String: ListSource] = [
        "w": .wildcard, "x": .wildcard, "n": .range(RangeSource(from: 0, to: 99)), "place": Fixture.texts(["old town"]),
    ]

    @Test(
        "a wildcard takes at least one visible character and no edge",
        arguments: [
            ("say {w}", "say hello, world!", "w=hello, world"), ("say {w}", "say", nil), ("say {w}", "say  ", nil),
            ("say {w}", "say ...", nil), ("{w} please", "  do it,  please.", "w=do it"), ("{w}", "?!", nil),
            ("{w} by {x}", "stand by me by ben", "w=stand x=me by ben"), ("{w} by {x}", "by me", nil),
            ("wake {w} in {n} minutes", "wake me in 5 minutes", "w=me n=5"),
            ("take {w} [to {place}]", "take me to old town", "w=me place=old town"),
            ("{w}{n}", "room 12", "w=room n=12"), ("call {w}[ now]", "call bob now", "w=bob"),
            ("tell (me|{w}) [that] {x}", "tell bob that it rains", "w=bob x=it rains"),
            ("note {w}", "note 👍", "w=👍"), ("{w}👍", "ok 👍", "w=ok"),
        ] as [(String, String, String?)])
    func splits(template: String, message: String, expected: String?) throws {
        #expect(Fixture.best(try Fixture.grammar([template], lists: Self.lists), message) == expected)
    }

    @Test("emoji are never cut in two")
    func surrogates() throws {
        let grammar = try Fixture.grammar(["{w}{x}"], lists: Self.lists)
        let match = try #require(grammar.best(Fixture.message("👍👎")))
        #expect(match.slots.map(\.range) == [0..<2, 2..<4])
    }

    @Test("a wildcard tells its place in the message as it was, punctuation inside kept")
    func range() throws {
        let grammar = try Fixture.grammar(["say {w} twice"], lists: Self.lists)
        let message = Fixture.message("Say   \"well,  done\" — twice")
        let slot = try #require(grammar.best(message)?.slots.first)
        #expect(Fixture.text(of: slot, in: message) == "\"well,  done\"")
        #expect(slot.isWildcard)
    }

    @Test(
        "skip words around a wildcard are no part of it, unless it is the first or the last part of the sentence",
        arguments: [
            ("add {w} to list", "please add milk please to list", "w=milk"), ("add {w}", "add please milk", "w=milk"),
            ("add {w}", "add milk please", "w=milk please"), ("{w} it", "please do it", "w=please do"),
            ("add {w} now", "add milk now please", "w=milk"), ("add {w} [now]", "add milk please", "w=milk"),
            ("add (it|{w})", "add milk please", "w=milk"), ("[do] {w} it", "please go get it", "w=go get"),
            ("({w}|do) it", "please go get it", "w=go get"), ("{w}", "please go please", "w=please go please"),
            ("{w} [now]", "please go please", "w=please go"),
        ])
    func skipWords(template: String, message: String, expected: String) throws {
        let grammar = try Fixture.grammar([template], lists: Self.lists, skipWords: ["please"])
        #expect(Fixture.best(grammar, message) == expected)
    }
}
