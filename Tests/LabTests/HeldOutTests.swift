import Dialogue
import Foundation
import Scripts
import Testing
import TimeExpressions
import Understanding
import Vocabulary

@testable import guanjia_lab

/// Utterances in three scripts that nothing was trained with: whoever writes sentences or examples does not look at
/// them, or they stop telling the truth.
@Suite("Utterances that nobody had seen")
struct HeldOutTests {
    @Test("are understood, and those that are none of ours are left alone")
    func heldOut() throws {
        let rows = try Self.rows("utterances.tsv")
        #expect(rows.count >= 300)
        #expect(rows.count { $0.intent.isOutOfScope } >= 60)
        let summary = try Self.summary(of: rows)
        #expect(try #require(summary["intent_accuracy"]?.ratio) >= 0.96)
        #expect(try #require(summary["oos_recall"]?.ratio) >= 0.9)
        #expect(try #require(summary["slot_f1"]?.ratio) >= 0.92)
    }

    @Test("of the hardest kind, without the words one would expect, most go right too")
    func hard() throws {
        let rows = try Self.rows("hard.tsv")
        #expect(rows.count >= 1_400)
        let summary = try Self.summary(of: rows)
        #expect(try #require(summary["intent_accuracy"]?.ratio) >= 0.85)
        #expect(try #require(summary["oos_recall"]?.ratio) >= 0.8)
    }

    private static func rows(_ file: String) throws -> [IntentCase] {
        try CaseFile(path: folder + "/HeldOut/" + file).rows(IntentCase.init)
    }

    private static func summary(of rows: [IntentCase]) throws -> [String: JSONValue] {
        let (reader, now) = (try reader.get(), CivilDateTime(CivilDate(daysSinceEpoch: 20_780), .nine))
        var tally = IntentTally()
        for row in rows {
            let reading = reader.read(row.text, at: now)
            _ = tally.count(row, intent: reading.intent, slots: reading.slots)
        }
        return tally.summary(perSecond: 0)
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path
    private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized.path

    private static let reader = Result {
        let places = [
            ("临沂市", "Linyi", PlaceLevel.city), ("兰山区", "Lanshan District", .county),
            ("兰山街道", "Lanshan Subdistrict", .street), ("金域社区", "Jinyu Community", .compound),
            ("奥正社区", "Aozheng Community", .compound), ("兴冠园", "Xingguan Garden", .compound),
        ]
        let names = places.enumerated().map { index, place in
            let name = LocalName(hans: place.0, hant: Hant.from(place.0), en: place.1)
            let reference = PlaceReference(id: Int64(index), level: place.2, name: name, within: [])
            return PlaceName(reference: reference, aliases: [])
        }
        return try MessageReader(
            try IntentCatalog.load(directory: root + "/intents"), gazetteer: Gazetteer(places: names))
    }
}

extension CivilTime {
    fileprivate static let nine = CivilTime(secondOfDay: 9 * 3600)
}

extension JSONValue {
    fileprivate var ratio: Double? {
        switch self {
        case .double(let value): value
        case .int(let value): Double(value)
        default: nil
        }
    }
}
