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

    @Test("is refused where its checksum fits but its sizes do not", arguments: [0, 4, 8, 12, 16, 20])
    func forged(at offset: Int) {
        var forged = bytes
        for place in 0..<4 { forged[16 + offset + place] = 0xFF }
        let checksum = forged[16...].reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        for place in 0..<8 { forged[8 + place] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * place)) }
        #expect(throws: ModelFormatError.self) { try LinearModel(decoding: forged) }
    }

    @Test("is told from other files and other versions")
    func strangers() {
        #expect(throws: ModelFormatError.notAModel) { try LinearModel(decoding: Array("SQLite format 3".utf8)) }
        var later = bytes
        later[4] = 9
        #expect(throws: ModelFormatError.unknownVersion(9)) { try LinearModel(decoding: later) }
    }
}
