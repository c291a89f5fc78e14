/// The vectors of the examples, row by row.
struct ExampleMatrix {
    private(set) var entries: [SparseVector.Entry] = []
    /// Where each row begins in `entries`, and where the last one ends.
    private(set) var starts = [0]

    init(_ examples: [Features], _ weighing: FeatureWeighing) {
        var vector = SparseVector()
        for example in examples {
            vector.become(example, by: weighing)
            entries += vector.entries.elements
            starts.append(entries.count)
        }
    }
}
