/// The stored form of a grammar's automata, for the machine that wrote it: magic, key, checksum of what follows, the
/// number of automata; then of each its tables, a count before each.
struct AutomatonFormat {
    /// What decides how the automata turn out; its last character rises with every change of the form or the builder.
    static let magic: UInt64 = 0x32_54_55_41_4A_47  // "GJAUT2"
    private static let headerBytes = 24

    /// Stands for what the automata are made from.
    let key: UInt64
    /// Numbers that automata may hold: those below.
    let bounds: Bounds

    struct Bounds {
        var sentences: Int
        var slots: Int
        var lists: Int
    }

    func encoded(_ automata: [Automaton]) -> [UInt8] {
        var body: [UInt8] = []
        append([UInt64(automata.count)], to: &body)
        for automaton in automata {
            table(automaton.states, to: &body)
            table(automaton.units, to: &body)
            table(automaton.targets, to: &body)
            table(automaton.soft, to: &body)
            table(automaton.slots, to: &body)
            table(automaton.ends, to: &body)
            table(automaton.choices, to: &body)
        }
        var bytes: [UInt8] = []
        append([Self.magic, key, WordHash.of(body[...])], to: &bytes)
        return bytes + body
    }

    /// Nil where the bytes are not what `encoded` wrote with the same key.
    func decoded(_ bytes: [UInt8]) -> [Automaton]? {
        var reader = Reader(rest: bytes[...])
        guard let header: [UInt64] = reader.next(3), header[0] == Self.magic, header[1] == key,
            header[2] == WordHash.of(bytes[Self.headerBytes...]), let count: [UInt64] = reader.next(1)
        else { return nil }
        var automata: [Automaton] = []
        for _ in 0..<count[0] {
            guard let automaton = automaton(&reader), bounds.admit(automaton) else { return nil }
            automata.append(automaton)
        }
        return reader.rest.isEmpty ? automata : nil
    }

    private func automaton(_ reader: inout Reader) -> Automaton? {
        guard let states: [Automaton.State] = reader.table(), let units: [UInt16] = reader.table(),
            let targets: [Int32] = reader.table(), let soft: [Automaton.SoftEdge] = reader.table(),
            let slots: [Automaton.SlotEdge] = reader.table(), let ends: [Int32] = reader.table(),
            let choices: [Int32] = reader.table()
        else { return nil }
        return Automaton(
            states: states, units: units, targets: targets, soft: soft, slots: slots, ends: ends, choices: choices)
    }

    private func table<Element: BitwiseCopyable>(_ elements: [Element], to bytes: inout [UInt8]) {
        append([UInt64(elements.count)], to: &bytes)
        append(elements, to: &bytes)
    }

    private func append<Element: BitwiseCopyable>(_ elements: [Element], to bytes: inout [UInt8]) {
        elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// Takes elements from the front, as they lie in memory.
    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func table<Element: BitwiseCopyable>() -> [Element]? {
            guard let count: [UInt64] = next(1) else { return nil }
            return next(Int(clamping: count[0]))
        }

        mutating func next<Element: BitwiseCopyable>(_ count: Int) -> [Element]? {
            let stride = MemoryLayout<Element>.stride
            guard count <= rest.count / stride else { return nil }
            let taken = rest.prefix(count * stride)
            rest = rest.dropFirst(count * stride)
            return taken.withUnsafeBytes { bytes in
                [Element](unsafeUninitializedCapacity: count) { elements, initialized in
                    UnsafeMutableRawBufferPointer(elements).copyMemory(from: bytes)
                    initialized = count
                }
            }
        }
    }
}

extension AutomatonFormat.Bounds {
    /// Whether each number of the automaton stands for something.
    func admit(_ automaton: Automaton) -> Bool {
        let states = automaton.states.count
        return states > 0 && automaton.units.count == automaton.targets.count
            && automaton.states.allSatisfy { admit($0, in: automaton) }
            && automaton.targets.allSatisfy { Self.holds(states, $0) }
            && automaton.soft.allSatisfy { Self.holds(states, $0.target) }
            && automaton.slots.allSatisfy {
                Self.holds(states, $0.target) && Self.holds(slots, $0.slot) && Self.holds(lists, $0.list)
            }
            && automaton.ends.allSatisfy { Self.holds(sentences, $0) }
            && automaton.choices.allSatisfy { Self.holds(sentences, $0) }
    }

    private func admit(_ state: Automaton.State, in automaton: Automaton) -> Bool {
        Self.holds(automaton.units.count, state.firstUnit, count: state.unitCount)
            && Self.holds(automaton.soft.count, state.firstSoft, count: Int32(state.softCount))
            && Self.holds(automaton.slots.count, state.firstSlot, count: Int32(state.slotCount))
            && Self.holds(automaton.ends.count, state.firstEnd, count: state.endCount)
            && Self.holds(automaton.choices.count, state.firstChoice, count: state.choiceCount)
    }

    private static func holds(_ size: Int, _ index: Int32) -> Bool { index >= 0 && Int(index) < size }

    private static func holds(_ size: Int, _ first: Int32, count: Int32) -> Bool {
        first >= 0 && count >= 0 && Int(first) + Int(count) <= size
    }
}

/// A hash of bytes or numbers, word by word: finds damage and difference, does not defend against intent.
struct WordHash {
    private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func add(_ word: UInt64) {
        value = (value ^ word) &* 0xFF51_AFD7_ED55_8CCD
        value ^= value >> 32
    }

    mutating func add(_ numbers: [Int32]) {
        add(UInt64(numbers.count))
        for number in numbers { add(UInt64(UInt32(bitPattern: number))) }
    }

    static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash = WordHash()
        hash.add(UInt64(bytes.count))
        bytes.withUnsafeBytes { bytes in
            let words = bytes.count / 8
            for word in 0..<words { hash.add(bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)) }
            for byte in bytes[(words * 8)...] { hash.add(UInt64(byte)) }
        }
        return hash.value
    }
}
