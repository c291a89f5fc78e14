/// Why bytes are no model.
package enum ModelFormatError: Error, Equatable {
    case notAModel
    case unknownVersion(UInt32)
    /// The model was trained from something else.
    case otherKey
    case truncated
    /// The checksum or a value inside does not fit.
    case damaged
}

/// The stored form, all numbers little-endian: magic, version, checksum of what follows, key, sizes, labels,
/// features with rarity and scale, strangeness, biases, steps.
extension LinearModel {
    private static let magic = Array("GJLM".utf8)
    /// Rises with every change of the form, and of how texts are read.
    static let version: UInt32 = 5
    private static let headerBytes = 16

    /// - Parameter key: stands for what the model was trained from; see `key(of:labels:options:)`.
    package func encoded(key: UInt64 = 0) -> [UInt8] {
        var body = ByteWriter()
        body.append(key)
        for size in [sizes.tokens, sizes.characters, sizes.reach] { body.append(UInt32(size)) }
        body.append(UInt32(labels.count))
        for label in labels {
            body.append(UInt32(label.utf8.count))
            body.bytes += label.utf8
        }
        body.append(UInt32(weighing.index.features.count))
        for feature in weighing.index.features { body.append(feature) }
        for number in weighing.rows.rarity + weighing.rows.scales + [weighing.strangeness] + biases {
            body.append(number.bitPattern)
        }
        body.append(weighing.rows.steps)
        var whole = ByteWriter()
        whole.bytes = Self.magic
        whole.append(Self.version)
        whole.append(Checksum.of(body.bytes[...]))
        return whole.bytes + body.bytes
    }

    /// Reads what `encoded` wrote with the same key.
    package convenience init(decoding bytes: [UInt8], key: UInt64 = 0) throws(ModelFormatError) {
        guard bytes.starts(with: Self.magic) else { throw .notAModel }
        var reader = ByteReader(bytes[Self.magic.count...])
        let version: UInt32 = try reader.next()
        guard version == Self.version else { throw .unknownVersion(version) }
        let checksum: UInt64 = try reader.next()
        guard checksum == Checksum.of(bytes[Self.headerBytes...]) else { throw .damaged }
        guard try reader.next() as UInt64 == key else { throw .otherKey }
        let sizes = try Self.sizes(&reader)
        let labels = try Self.labels(&reader)
        let features: [UInt64] = try reader.next(count: Int(try reader.next() as UInt32))
        guard !features.contains(0) else { throw .damaged }
        let rarity = try Self.floats(&reader, features.count)
        let scales = try Self.floats(&reader, features.count)
        let strangeness = try Self.floats(&reader, 1)[0]
        let biases = try Self.floats(&reader, labels.count)
        let length = FeatureRows.length(labels: labels.count)
        let steps: [Int8] = try reader.next(count: features.count * length)
        guard reader.isAtEnd else { throw .damaged }
        let rows = FeatureRows(rarity: rarity, scales: scales, steps: steps, labels: labels.count)
        self.init(
            labels: labels, sizes: sizes,
            weighing: FeatureWeighing(index: FeatureIndex(features), rows: rows, strangeness: strangeness),
            biases: biases)
    }

    private static func sizes(_ reader: inout ByteReader) throws(ModelFormatError) -> FeatureSizes {
        let numbers: [UInt32] = try reader.next(count: 3)
        let read = FeatureSizes(tokens: Int(numbers[0]), characters: Int(numbers[1]), reach: Int(numbers[2]))
        guard read.isValid else { throw .damaged }
        return read
    }

    private static func labels(_ reader: inout ByteReader) throws(ModelFormatError) -> [String] {
        let count: UInt32 = try reader.next()
        var labels: [String] = []
        for _ in 0..<count {
            let length: UInt32 = try reader.next()
            let bytes: [UInt8] = try reader.next(count: Int(length))
            guard let label = String(validating: bytes, as: UTF8.self) else { throw .damaged }
            labels.append(label)
        }
        guard labels.count >= 2, Set(labels).count == labels.count else { throw .damaged }
        return labels
    }

    /// No model has weights, or what makes them up, beyond this.
    private static let greatest: Float = 1e6

    private static func floats(_ reader: inout ByteReader, _ count: Int) throws(ModelFormatError) -> [Float] {
        let patterns: [UInt32] = try reader.next(count: count)
        let floats = patterns.map(Float.init(bitPattern:))
        guard floats.allSatisfy({ abs($0) <= greatest }) else { throw .damaged }
        return floats
    }
}
