import Synchronization
import Testing

@testable import TemplateGrammar

@Suite("what is kept of a grammar for the next start")
struct ShelfTests {
    private static let source = Fixture.source(
        [Fixture.block(["turn (on|off) [the] {name}", "open [the] {name} [now]", "(a;b) {w}"])],
        lists: ["name": Fixture.texts(["lamp", "door"]), "w": .wildcard])

    /// A shelf in memory that counts what is put on it.
    private final class Memory: Sendable {
        private let kept: Mutex<(bytes: [UInt8]?, stores: Int)>

        init(_ bytes: [UInt8]? = nil) { kept = Mutex((bytes, 0)) }

        var bytes: [UInt8] { kept.withLock { $0.bytes ?? [] } }
        var stores: Int { kept.withLock { $0.stores } }
        var shelf: GrammarShelf {
            GrammarShelf(
                load: { self.kept.withLock { $0.bytes } },
                store: { bytes in self.kept.withLock { $0 = (bytes, $0.stores + 1) } })
        }
    }

    private static func grammar(_ memory: Memory, _ source: GrammarSource = source) throws -> Grammar {
        try Grammar(source, shelf: memory.shelf) { $0.lowercased() }
    }

    @Test(
        "is made once and answers as what was made", arguments: ["turn on the lamp", "open door now", "b a c", "open"])
    func once(text: String) throws {
        let memory = Memory()
        let made = try Self.grammar(memory)
        let kept = try Self.grammar(memory)
        #expect(memory.stores == 1)
        #expect(Fixture.best(kept, text) == Fixture.best(made, text))
    }

    @Test("is passed over for a grammar of other sentences, or of the same in another order")
    func otherGrammar() throws {
        let memory = Memory()
        _ = try Self.grammar(memory)
        let other = try Self.grammar(
            memory, Fixture.source([Fixture.block(["open [a] {name} [now]"])], lists: ["name": .wildcard]))
        #expect(memory.stores == 2)
        #expect(Fixture.best(other, "open a gate") == "name=gate")
    }

    @Test("is made anew where any of its bytes is damaged, cut off or added")
    func damage() throws {
        let memory = Memory()
        let made = try Self.grammar(memory)
        let whole = memory.bytes
        var damaged = [Array(whole.dropLast()), whole + [0], [], Array(whole.prefix(24))]
        for at in stride(from: 0, to: whole.count, by: 7) {
            var bytes = whole
            bytes[at] ^= 0x55
            damaged.append(bytes)
        }
        for bytes in damaged {
            let memory = Memory(bytes)
            let grammar = try Self.grammar(memory)
            #expect(memory.stores == 1)
            #expect(Fixture.best(grammar, "turn off the door") == Fixture.best(made, "turn off the door"))
        }
    }

    @Test("is refused where a number in it leads nowhere, though its checksum is right")
    func bounds() throws {
        let automaton = try Self.grammar(Memory()).automata[0]
        let format = AutomatonFormat(key: 1, bounds: AutomatonFormat.Bounds(sentences: 3, slots: 2, lists: 2))
        #expect(format.decoded(format.encoded([automaton])) != nil)
        let faults: [(inout Automaton) -> Void] = [
            { $0.targets[0] = Int32($0.states.count) }, { $0.units.removeLast() }, { $0.slots[0].target = -1 },
            { $0.slots[0].list = 2 }, { $0.slots[0].slot = 9 }, { $0.ends[0] = 3 }, { $0.choices[0] = -1 },
            { $0.states[0].unitCount = 1000 }, { $0.states[0].firstEnd = -1 }, { $0.states.removeAll() },
        ]
        for fault in faults {
            var wrong = automaton
            fault(&wrong)
            #expect(format.decoded(format.encoded([wrong])) == nil)
        }
    }
}
