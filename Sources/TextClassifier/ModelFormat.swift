/// Why bytes are no model.
package enum ModelFormatError: Error, Equatable {
    case notAModel
    case unknownVersion(UInt32)
    case truncated
    /// The checksum or a value inside does not fit.
    case damaged
}

/// The stored form, all numbers little-endian: magic, version, checksum of what follows, sizes, labels, features,
/// weights, biases.
extension LinearModel {
    private static let magic = Array("GJLM".utf8)
    private static let version: UInt32 = 1
    private static let headerBytes = 16

    package func encoded() -> [UInt8] {
        var body = ByteWriter()
        for size in [sizes.ideographs, sizes.words, sizes.shortest, sizes.longest] { body.append(UInt32(size)) }
        body.append(UInt32(labels.count))
        for label in labels {
            body.append(UInt32(label.utf8.count))
            body.bytes += label.utf8
        }
        body.append(UInt32(index.features.count))
        for feature in index.features { body.append(feature) }
        for weight in weights + biases { body.append(weight.bitPattern) }
        var whole = ByteWriter()
        whole.bytes = Self.magic
        whole.append(Self.version)
        whole.append(Checksum.of(body.bytes[...]))
        return whole.bytes + body.bytes
    }

    /// Reads what `encoded` wrote.
    package init(decoding bytes: [UInt8]) throws(ModelFormatError) {
        guard bytes.starts(with: Self.magic) else { throw .notAModel }
        var reader = ByteReader(bytes[Self.magic.count...])
        let version: UInt32 = try reader.next()
        guard version == Self.version else { throw .unknownVersion(version) }
        let checksum: UInt64 = try reader.next()
        guard checksum == Checksum.of(bytes[Self.headerBytes...]) else { throw .damaged }
        let sizes = try Self.sizes(&reader)
        let labels = try Self.labels(&reader)
        let features: [UInt64] = try reader.next(count: Int(try reader.next() as UInt32))
        guard zip(features, features.dropFirst()).allSatisfy(<), features.first != 0 else { throw .damaged }
        let weights = try Self.floats(&reader, features.count * labels.count)
        let biases = try Self.floats(&reader, labels.count)
        guard reader.isAtEnd else { throw .damaged }
        self.init(labels: labels, sizes: sizes, index: FeatureIndex(features), weights: weights, biases: biases)
    }

    private static func sizes(_ reader: inout ByteReader) throws(ModelFormatError) -> FeatureSizes {
        let numbers: [UInt32] = try reader.next(count: 4)
        let sizes = numbers.map { Int($0) }
        let read = FeatureSizes(ideographs: sizes[0], words: sizes[1], shortest: sizes[2], longest: sizes[3])
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

    private static func floats(_ reader: inout ByteReader, _ count: Int) throws(ModelFormatError) -> [Float] {
        let patterns: [UInt32] = try reader.next(count: count)
        let floats = patterns.map(Float.init(bitPattern:))
        guard floats.allSatisfy(\.isFinite) else { throw .damaged }
        return floats
    }
}
