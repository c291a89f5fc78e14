/// A vector with only what is not 0. Keeps its memory from text to text.
struct SparseVector: Sendable {
    struct Entry: Sendable {
        var position: UInt32
        var value: Float
    }

    private(set) var entries = Reused(Entry(position: 0, value: 0))
    /// For each known feature, how often it has occurred so far; all 0 between texts.
    private var counts: [UInt8] = []

    /// Becomes the vector of a text. Allocates only to grow.
    mutating func become(_ features: borrowing Features, by weighing: borrowing FeatureWeighing) {
        if counts.count != weighing.rows.count { counts = Array(repeating: 0, count: weighing.rows.count) }
        entries.write(atMost: features.count) { entries in
            counts.withUnsafeMutableBufferPointer { counts in
                var page = Page(entries: entries, counts: counts)
                features.tokens.read { page.add($0, weighing) }
                features.characters.read { page.add($0, weighing) }
                features.pairs.read { page.add($0, weighing) }
                return page.end
            }
        }
    }
}

/// The memory of a vector that is being written.
private struct Page {
    let entries: UnsafeMutableBufferPointer<SparseVector.Entry>
    let counts: UnsafeMutableBufferPointer<UInt8>
    var end = 0

    /// Adds a view, so long that all views together have the length 1.
    mutating func add(_ features: UnsafeBufferPointer<UInt64>, _ weighing: borrowing FeatureWeighing) {
        let start = end
        let strangers = count(features, weighing)
        let squares = weigh(from: start, beside: strangers)
        guard squares > 0 else { return }
        let scale = 1 / (squares * Float(View.allCases.count)).squareRoot()
        for at in start..<end { entries[at].value *= scale }
    }

    /// Gives each known feature an entry with its rarity.
    ///
    /// - Returns: what the others add to the square of the length.
    private mutating func count(
        _ features: UnsafeBufferPointer<UInt64>, _ weighing: borrowing FeatureWeighing
    ) -> Float {
        var (end, strangers) = (end, 0)
        weighing.rows.withTable { rows in
            weighing.index.forEachPosition(of: features) { position in
                guard let position else {
                    strangers += 1
                    return
                }
                if counts[position] == 0 {
                    entries[end] = SparseVector.Entry(
                        position: UInt32(truncatingIfNeeded: position), value: rows.rarity(of: position))
                    end &+= 1
                }
                if counts[position] < 255 { counts[position] &+= 1 }
            }
        }
        self.end = end
        return Float(strangers) * weighing.strangeness * weighing.strangeness
    }

    /// Makes what occurs more than once count more.
    ///
    /// - Returns: the square of the length of the entries and what is beside them.
    private func weigh(from start: Int, beside others: Float) -> Float {
        let repetition = FeatureWeighing.repetition
        var squares = others
        for at in start..<end {
            let position = Int(entries[at].position)
            let value = repetition[Int(counts[position])] * entries[at].value
            counts[position] = 0
            entries[at].value = value
            squares += value * value
        }
        return squares
    }
}
