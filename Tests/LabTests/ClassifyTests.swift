import Dialogue
import Foundation
import Testing

@testable import guanjia_lab

@Suite("The tally of classified texts")
struct ClassifyTallyTests {
    @Test("counts a rejected text in scope as wrong")
    func accuracy() {
        var tally = ClassifyTally()
        let guesses: [(String?, String?)] = [("a", "a"), ("a", nil), ("a", "b"), (nil, "b"), (nil, nil)]
        var judged: [Bool] = []
        for (intent, guess) in guesses { judged.append(tally.count(intent, guess: guess)) }
        #expect(judged == [true, false, false, false, true])
        let summary = tally.summary(trainSeconds: 1.5, perSecond: 7)
        #expect(summary["accuracy"] == .double(0.3333))
        #expect(summary["oos_recall"] == .double(0.5))
        #expect(summary["oos_precision"] == .double(0.5))
        #expect(summary["train_seconds"] == .double(1.5))
        #expect(summary["per_second"] == .int(7))
    }

    @Test("has no figures of what there was none of")
    func nothing() {
        var tally = ClassifyTally()
        tally.count("a", guess: nil)
        let summary = tally.summary(trainSeconds: 0, perSecond: 0)
        #expect(summary["accuracy"] == .double(0))
        #expect(summary["oos_recall"] == .null)
        #expect(summary["oos_precision"] == .null)
    }
}

@Suite("A classifier with a threshold")
struct IntentClassifierTests {
    private static func rows(_ intent: String?, _ texts: String...) -> [ClassifyCase] {
        texts.map { ClassifyCase(file: "f", line: 1, text: $0, units: Array($0.utf16), intent: intent) }
    }

    private static let training =
        rows("repair", "the lift is broken", "the tap is broken", "repair the lift", "repair the light")
        + rows("rating", "what is the rating", "show the rating", "which rank have we", "our rank and rating")

    @Test("knows what it has learnt and rejects what lies below the threshold")
    func rejects() throws {
        let validation =
            Self.rows("repair", "the light is broken") + Self.rows("rating", "what rank have we")
            + Self.rows(nil, "zzz qqq", "ππ")
        var classifier = try IntentClassifier(Self.training, validation: validation)
        let guesses = validation.map { classifier.intent(of: $0) }
        #expect(guesses == ["repair", "rating", nil, nil])
    }

    @Test("rejects nothing where it was not told what is out of scope")
    func acceptsAll() throws {
        var classifier = try IntentClassifier(Self.training, validation: [])
        #expect(classifier.intent(of: Self.rows(nil, "zzz qqq")[0]) != nil)
    }

    @Test("never says that a text is of the label for texts out of scope")
    func hasNoNothing() throws {
        let training = Self.training + Self.rows(nil, "sing a song", "play a song", "who won the game")
        var classifier = try IntentClassifier(training, validation: [])
        let guesses = training.map { classifier.intent(of: $0) }
        #expect(guesses.allSatisfy { $0 == nil || $0 == "repair" || $0 == "rating" })
    }
}

@Suite("The rows of texts to classify")
struct ClassifyCaseTests {
    @Test("are read from every file, folded, and without intent where they are out of scope")
    func read() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "classify-\(UUID().uuidString).jsonl").path
        try Data(#"{"text":"Lift BROKEN","intent":"repair"}"#.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let rows = try ClassifyCase.all([path, path], outOfScope: false)
        #expect(rows.map(\.intent) == ["repair", "repair"])
        #expect(rows.allSatisfy { $0.units == Array("lift broken".utf16) && $0.text == "Lift BROKEN" })
        #expect(try ClassifyCase.all([path], outOfScope: true).map(\.intent) == [nil])
    }
}
