import Testing
import TextClassifier

@Suite("The stored model")
struct ModelFormatTests {
    let model: LinearModel
    let bytes: [UInt8]

    init() throws {
        var options = TrainingOptions()
        options.maximumFeatures = 50
        model = try LinearModel.train(Sample.examples, labels: Sample.labels, options: options)
        bytes = model.encoded()
    }

    @Test("comes back as it was")
    func roundTrip() throws {
        let read = try LinearModel(decoding: bytes)
        #expect(read.labels == model.labels)
        #expect(read.encoded() == bytes)
        for example in Sample.examples { #expect(read.scores(example.text) == model.scores(example.text)) }
    }

    @Test("is refused where it is cut short")
    func cut() {
        for count in bytes.indices {
            #expect(throws: ModelFormatError.self) { try LinearModel(decoding: Array(bytes.prefix(count))) }
        }
    }

    @Test("is refused where one bit has turned")
    func turned() {
        for position in bytes.indices {
            var damaged = bytes
            damaged[position] ^= 1 << UInt8(position % 8)
            #expect(throws: ModelFormatError.self) { try LinearModel(decoding: damaged) }
        }
    }

    @Test("is refused where its checksum fits but its sizes do not", arguments: [8, 12, 16, 20, 24])
    func forged(at offset: Int) {
        var forged = bytes
        for place in 0..<4 { forged[16 + offset + place] = 0xFF }
        Self.sign(&forged)
        #expect(throws: ModelFormatError.self) { try LinearModel(decoding: forged) }
    }

    @Test("is refused under another key")
    func otherKey() throws {
        let bytes = model.encoded(key: 7)
        #expect(throws: ModelFormatError.otherKey) { try LinearModel(decoding: bytes, key: 8) }
        #expect(throws: ModelFormatError.otherKey) { try LinearModel(decoding: bytes) }
        #expect(try LinearModel(decoding: bytes, key: 7).labels == model.labels)
    }

    @Test("has another key where anything differs that it was trained from")
    func keys() {
        var options = TrainingOptions()
        let examples = Sample.examples
        let key = LinearModel.key(of: examples, labels: Sample.labels, options: options)
        #expect(key == LinearModel.key(of: examples, labels: Sample.labels, options: options))
        options.dropout = 0.5
        let others = [
            LinearModel.key(of: examples, labels: Sample.labels, options: options),
            LinearModel.key(of: examples.dropLast(), labels: Sample.labels, options: TrainingOptions()),
            LinearModel.key(of: examples.reversed(), labels: Sample.labels, options: TrainingOptions()),
            LinearModel.key(of: examples, labels: ["repair", "rating", "meetings"], options: TrainingOptions()),
        ]
        #expect(!others.contains(key))
    }

    @Test("never misleads the reader where bytes are changed at random and the checksum fits", arguments: 0..<8)
    func fuzz(seed: UInt64) throws {
        var chances = Chances(seed: seed)
        for _ in 0..<200 {
            var forged = bytes
            for _ in 0...chances.next(below: 4) {
                forged[16 + chances.next(below: forged.count - 16)] = UInt8(chances.next(below: 256))
            }
            if chances.next(below: 4) == 0 { forged.removeLast(chances.next(below: forged.count - 16)) }
            Self.sign(&forged)
            guard let read = try? LinearModel(decoding: forged) else { continue }
            for example in Sample.examples.prefix(3) {
                let scores = read.scores(example.text)
                #expect(scores.count == read.labels.count && scores.allSatisfy { $0 >= 0 && $0 <= 1 })
            }
        }
    }

    private static func sign(_ bytes: inout [UInt8]) {
        let checksum = bytes[16...].reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        for place in 0..<8 { bytes[8 + place] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * place)) }
    }

    @Test("is told from other files and other versions")
    func strangers() {
        #expect(throws: ModelFormatError.notAModel) { try LinearModel(decoding: Array("SQLite format 3".utf8)) }
        var later = bytes
        later[4] = 9
        #expect(throws: ModelFormatError.unknownVersion(9)) { try LinearModel(decoding: later) }
    }
}
