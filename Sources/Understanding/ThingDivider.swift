import Scripts
import Vocabulary

/// Finds things of one kind that a message names side by side (催一下LY-1和LY-2), and says the same of each by itself.
struct ThingDivider: Sendable {
    private static let kinds: [SlotKind] = [.ticket, .place]
    /// Who names more wants a list of them, and is shown the first.
    private static let most = 5

    /// What stands between two of them, folded, without white space; signs that list things need not be given.
    private let joints: Set<[UInt16]>

    init(joints: [[UInt16]]) { self.joints = Set(joints) }

    /// The message with the first alone, and with the others alone; nil where it names none side by side.
    func lines(of reading: Reading) -> (first: String, second: String)? {
        for kind in Self.kinds {
            let things = things(of: kind, in: reading)
            for start in things.indices.dropLast() where isJoint(things[start], things[start + 1], in: reading.text) {
                var last = start + 1
                while last + 1 < things.count, isJoint(things[last], things[last + 1], in: reading.text) { last += 1 }
                let before = 0..<things[start].lowerBound
                let behind = things[last].upperBound..<reading.text.units.count
                let rest = things[start + 1].lowerBound..<things[last].upperBound
                return (
                    words([before, things[start], behind], of: reading.text),
                    words([before, rest, behind], of: reading.text)
                )
            }
        }
        return nil
    }

    /// Where the different ones are named for sure, in the order of the text.
    private func things(of kind: SlotKind, in reading: Reading) -> [Range<Int>] {
        let sure = reading.mentions.filter { $0.kind == kind && !$0.isWeak && (kind == .ticket || !$0.places.isEmpty) }
        let outermost = sure.filter { one in !sure.contains { $0.range.strictlyCovers(one.range) } }
        let isEachOnce = Set(outermost.map(\.value)).count == outermost.count
        return isEachOnce && outermost.count <= Self.most ? outermost.map(\.range) : []
    }

    private func isJoint(_ one: Range<Int>, _ next: Range<Int>, in text: FoldedText) -> Bool {
        guard one.upperBound < next.lowerBound else { return false }
        return joints.contains(text.units[one.upperBound..<next.lowerBound].filter { !$0.isSpace })
    }

    private func words(_ ranges: [Range<Int>], of text: FoldedText) -> String {
        ranges.filter { !$0.isEmpty }.map(text.originalText).joined()
    }
}
