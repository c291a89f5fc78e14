import CLinear

/// The examples as liblinear wants them: for each a row of positions and values, closed by a bias and a stop.
struct ExampleMatrix {
    private var nodes: [feature_node] = []
    /// Where each row begins in `nodes`.
    private var starts: [Int] = []
    private let features: Int

    init(_ counts: [FeatureCounts], _ index: FeatureIndex) {
        features = index.features.count
        for example in counts {
            starts.append(nodes.count)
            var row: [feature_node] = []
            example.forEachWeighted { feature, value in
                guard let position = index.position(of: feature) else { return }
                row.append(feature_node(index: Int32(truncatingIfNeeded: position + 1), value: Double(value)))
            }
            nodes += row.sorted { $0.index < $1.index }
            nodes.append(feature_node(index: Int32(truncatingIfNeeded: features + 1), value: 1))
            nodes.append(feature_node(index: -1, value: 0))
        }
    }

    /// A weight for each feature and, last, the bias, of a regression that tells the true examples from the others.
    func learn(_ truth: [Bool], _ options: TrainingOptions) -> [Float] {
        _ = Self.silence
        var targets = truth.map { $0 ? 1.0 : -1.0 }
        // liblinear only reads the rows, though its types do not say so.
        var nodes = nodes
        return nodes.withUnsafeMutableBufferPointer { nodes in
            var rows = starts.map { start in nodes.baseAddress.map { $0 + start } }
            return rows.withUnsafeMutableBufferPointer { rows in
                targets.withUnsafeMutableBufferPointer { targets in
                    solve(rows.baseAddress, targets.baseAddress, options)
                }
            }
        }
    }

    private func solve(
        _ rows: UnsafeMutablePointer<UnsafeMutablePointer<feature_node>?>?, _ targets: UnsafeMutablePointer<Double>?,
        _ options: TrainingOptions
    ) -> [Float] {
        var examples = problem()
        examples.l = Int32(truncatingIfNeeded: starts.count)
        examples.n = Int32(truncatingIfNeeded: features + 1)
        examples.y = targets
        examples.x = rows
        examples.bias = 1
        var settings = parameter()
        // The primal solver takes no random numbers; the dual one would.
        settings.solver_type = Int32(truncatingIfNeeded: L2R_LR)
        settings.C = options.cost
        settings.eps = options.tolerance
        var learned = CLinear.train(&examples, &settings)
        defer { free_and_destroy_model(&learned) }
        return weights(of: learned)
    }

    private func weights(of learned: UnsafeMutablePointer<model>?) -> [Float] {
        guard let learned = learned?.pointee, let weights = learned.w, let labels = learned.label else {
            return Array(repeating: 0, count: features + 1)
        }
        let sign: Double = labels[0] == 1 ? 1 : -1
        return (0...features).map { Float(sign * weights[$0]) }
    }

    /// liblinear reports its progress on standard output unless told otherwise.
    private static let silence: Void = set_print_string_function { _ in }
}
