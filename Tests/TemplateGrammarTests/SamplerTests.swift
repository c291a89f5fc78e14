import TemplateGrammar
import Testing

@Suite("samples of an intent")
struct SamplerTests {
    private static let source = Fixture.source(
        [Fixture.block(["(turn;[please]) [the] {colour} lamp[s] {n} <go>", "call {who}"])],
        lists: [
            "colour": Fixture.texts(["red", "(dark|light) blue"]), "n": .range(RangeSource(from: 1, to: 3)),
            "who": .wildcard,
        ],
        rules: ["go": "(now|later)"])

    @Test("every sample is a sentence of the grammar, and none comes twice")
    func accepted() throws {
        let grammar = try Grammar(Self.source) { $0 }
        let samples = try Sampler(Self.source, examples: ["who": ["ann", "bob"]]).samples(of: "i1", limit: 60, seed: 1)
        #expect(samples.count == 60)
        #expect(Set(samples).count == 60)
        #expect(samples.filter { grammar.best(Message($0)) == nil } == [])
        #expect(samples.contains("call ann"))
    }

    @Test("the same seed gives the same samples, another seed others")
    func seeds() throws {
        let sampler = try Sampler(Self.source)
        #expect(sampler.samples(of: "i1", limit: 9, seed: 5) == sampler.samples(of: "i1", limit: 9, seed: 5))
        #expect(sampler.samples(of: "i1", limit: 9, seed: 5) != sampler.samples(of: "i1", limit: 9, seed: 6))
    }

    @Test("a sentence whose list has no example is left out")
    func examples() throws {
        let samples = try Sampler(Self.source).samples(of: "i1", limit: 200, seed: 2)
        #expect(!samples.contains { $0.hasPrefix("call") })
    }

    @Test("an intent without sentences has no samples", arguments: [("i1", 0), ("other", 5)])
    func none(intent: String, limit: Int) throws {
        #expect(try Sampler(Self.source).samples(of: intent, limit: limit, seed: 1).isEmpty)
    }

    @Test("Chinese samples have no spaces beside characters")
    func chinese() throws {
        let source = Fixture.source([Fixture.block(["(打开;电梯) ok go"])], language: "zh")
        let samples = try Sampler(source).samples(of: "i1", limit: 5, seed: 3)
        #expect(Set(samples) == ["打开电梯ok go", "电梯打开ok go"])
    }

    @Test("a grammar with a problem cannot be sampled")
    func problem() {
        let source = Fixture.source([Fixture.block(["a ("])])
        #expect(throws: GrammarError.self) { try Sampler(source) }
    }
}
