import Foundation
import TemplateGrammar
import Testing

/// Templates and messages made by chance, the same ones for the same seed.
///
/// `GUANJIA_FUZZ_SECONDS` makes it go on, with other seeds, for so long.
@Suite("templates and messages by chance")
struct FuzzTests {
    private static let seconds = ProcessInfo.processInfo.environment["GUANJIA_FUZZ_SECONDS"].flatMap(Double.init) ?? 0

    private static let pieces = [
        "a", "b", "ab", " ", " ", "(", ")", "[", "]", "|", ";", "{w}", "{x}", "{thing}", "{n}", "{place}", "{0..9:d}",
        "<r>",
        "\\\\", "电", "梯", "，", "-", ".", "{", "}", "<", ">", "👍", "%", "’", "请",
    ]
    private static let words = [
        "a", "b", "ab", " ", " ", "-", "_", ".", ",", "。", "请", "电", "梯", "1", "25", "3.5", "二十五", "twenty", "five",
        "👍", "\u{301}",
        "’", "%", "\t", "\u{3000}", "点", "一", "万", "minus",
    ]
    private static let lists: [String: ListSource] = [
        "w": .wildcard, "x": .wildcard, "n": .range(RangeSource(from: -5, to: 100, fractions: .halves)),
        "place": .external(.place),
        "thing": Fixture.texts(["a", "a b", "ab-a", "电梯", "(a;b)", "二[十]"]),
    ]

    private static func grammar(_ chance: inout Chance) -> Grammar? {
        let templates = (0..<chance.below(4) + 1).map { _ in
            (0..<chance.below(12) + 1).map { _ in chance.element(of: pieces) }.joined()
        }
        let source = Fixture.source(
            [Fixture.block(templates)], language: chance.below(2) == 0 ? "en" : "zh", lists: lists,
            rules: ["r": "a[ {thing}]"],
            skipWords: ["请", "a b"])
        do {
            let grammar = try Grammar(source) { $0.lowercased() }
            #expect(Grammar.problems(in: source).isEmpty)
            return grammar
        } catch {
            #expect(Grammar.problems(in: source).first == error)
            #expect(error.explanation.contains("test.yaml:"))
            return nil
        }
    }

    private static func message(_ chance: inout Chance) -> Message {
        var message = Message((0..<chance.below(40)).map { _ in chance.element(of: words) }.joined())
        for id in 0..<chance.below(4) {
            let start = chance.below(20) - 2
            message.externals.append(.init(.place, range: start..<(start + chance.below(6)), id: id))
        }
        return message
    }

    private static func check(_ grammar: Grammar, _ message: Message) {
        var steps = 0
        let matches = grammar.matches(message, steps: &steps)
        #expect(steps <= (message.units.count + 1) * 3_000)
        #expect(grammar.best(message) == matches.first)
        #expect(Set(matches.map(\.origin)).count == matches.count)
        for slot in matches.flatMap(\.slots) {
            let range = slot.range ?? 0..<1
            #expect(range.lowerBound >= 0 && range.upperBound <= message.units.count && !range.isEmpty)
        }
    }

    @Test("nothing crashes, matches stay within the message, and work within its bound")
    func chance() {
        let end = Date.now.addingTimeInterval(Self.seconds)
        var seed: UInt64 = 1
        repeat {
            var chance = Chance(seed: seed)
            for _ in 0..<150 {
                guard let grammar = Self.grammar(&chance) else { continue }
                for _ in 0..<8 { Self.check(grammar, Self.message(&chance)) }
            }
            seed += 1
        } while Date.now < end
    }

    @Test("a sentence accepts what it is sampled from")
    func samples() throws {
        var chance = Chance(seed: 7)
        for _ in 0..<150 {
            let text = (0..<chance.below(8) + 1).map { _ in chance.element(of: Self.pieces) }.joined()
            let source = Fixture.source([Fixture.block([text])], lists: Self.lists, rules: ["r": "a"])
            let examples = ["w": ["q"], "x": ["q r"]]
            guard let grammar = try? Grammar(source, folding: { $0 }),
                let sampler = try? Sampler(source, examples: examples)
            else { continue }
            for sample in sampler.samples(of: "i1", limit: 5, seed: 1) where sample.contains(where: \.isLetter) {
                #expect(grammar.best(Message(sample)) != nil, "\(text) does not accept \(sample)")
            }
        }
    }
}

/// Chance that repeats itself.
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }

    mutating func element(of texts: [String]) -> String { texts[below(texts.count)] }
}
