/// Finds known phrases in a text: cost grows with the text, not with the number of phrases.
package struct PhraseTrie<Payload: Sendable>: Sendable {
    private var steps: [UInt64: Int32] = [:]
    private var payloads: [Int32: [Payload]] = [:]
    private var nodeCount: Int32 = 1

    package init() {}

    package var isEmpty: Bool { payloads.isEmpty }

    /// Adds `phrase`, which must be folded as the texts will be. An empty phrase is ignored.
    package mutating func insert(_ phrase: [UInt16], _ payload: Payload) {
        guard !phrase.isEmpty else { return }
        var node: Int32 = 0
        for unit in phrase {
            let key = Self.key(node, unit)
            if let next = steps[key] {
                node = next
            } else {
                steps[key] = nodeCount
                node = nodeCount
                nodeCount += 1
            }
        }
        payloads[node, default: []].append(payload)
    }

    /// Calls `found` for each phrase that begins at `start`, shortest first.
    package func forEachMatch(in units: [UInt16], at start: Int, _ found: (Range<Int>, [Payload]) -> Void) {
        var node: Int32 = 0
        var end = start
        while end < units.count, let next = steps[Self.key(node, units[end])] {
            node = next
            end += 1
            if let payload = payloads[node], Self.isWhole(units, start..<end) { found(start..<end, payload) }
        }
    }

    /// The payloads of exactly `phrase`.
    package func payloads(of phrase: [UInt16]) -> [Payload] {
        var node: Int32 = 0
        for unit in phrase {
            guard let next = steps[Self.key(node, unit)] else { return [] }
            node = next
        }
        return payloads[node] ?? []
    }

    private static func key(_ node: Int32, _ unit: UInt16) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)
    }

    /// A phrase of Latin letters or digits must not be a part of a longer word.
    private static func isWhole(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        let last = range.upperBound - 1
        if first > 0, units[first].isWordUnit, units[first - 1].isWordUnit { return false }
        if last + 1 < units.count, units[last].isWordUnit, units[last + 1].isWordUnit { return false }
        return true
    }
}

extension UInt16 {
    /// ASCII letter or digit.
    var isWordUnit: Bool { isASCIIDigit || isASCIILetter }
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isASCIILetter: Bool { (self >= 0x61 && self <= 0x7A) || (self >= 0x41 && self <= 0x5A) }
    /// A character of the main CJK blocks.
    var isHan: Bool { (self >= 0x4E00 && self <= 0x9FFF) || (self >= 0x3400 && self <= 0x4DBF) }
    var isSpace: Bool { self == 0x20 || self == 0x09 }
}
