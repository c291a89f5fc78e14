extension LinearModel {
    /// Stands for what a model is trained from, for `encoded` and `init(decoding:key:)`: another number where
    /// examples, labels, options, or the way in which texts are read have changed.
    package static func key(of examples: [TrainingExample], labels: [String], options: TrainingOptions) -> UInt64 {
        var key = KeyMixer()
        key.add(UInt64(version))
        key.add(options)
        for label in labels {
            key.add(UInt64(label.utf8.count))
            for byte in label.utf8 { key.add(UInt64(byte)) }
        }
        for example in examples {
            key.add(UInt64(example.text.count))
            for unit in example.text { key.add(UInt64(unit)) }
            key.add(UInt64(truncatingIfNeeded: example.label))
        }
        return key.value
    }
}

private struct KeyMixer {
    private(set) var value = Hash.start

    mutating func add(_ number: UInt64) { value = Hash.combined(value, number) }

    mutating func add(_ options: TrainingOptions) {
        for number in [
            options.tokens, options.characters, options.reach, options.minimumExamples, options.maximumFeatures,
            options.passes, options.runs, options.typingErrors,
        ] { add(UInt64(truncatingIfNeeded: number)) }
        for number in [options.rate, options.dropout, options.smoothing, options.sharpness] {
            add(UInt64(number.bitPattern))
        }
    }
}
