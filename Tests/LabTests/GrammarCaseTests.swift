import Foundation
import TemplateGrammar
import Testing

@testable import guanjia_lab

@Suite("A case of a grammar")
struct GrammarCaseTests {
    private static let grammar = """
        {"language": "en", "skip_words": ["please"], "lists": {"state": {"values": ["on", {"in": "(off|out)", "out": 0}]},
         "n": {"range": {"from": 0, "to": 10, "fractions": "halves"}}, "w": {"wildcard": true}},
         "expansion_rules": {"turn": "(turn|switch)"},
         "intents": {"Turn": {"data": [{"sentences": ["<turn> {state} {name}"], "slots": {"kind": ["a", "b"]},
           "requires_context": {"domain": ["light"]}, "metadata": {"slot_combination": "name"}}]},
          "Say": {"data": [{"sentences": ["say {w}", "set {n}"], "requires_context": {"area": {"slot": true}},
           "metadata": {"slot_combination": "free"}}]}}}
        """
    private static let fixtures =
        #"{"one": {"name": [["Lamp","light"],["Door","lock"]]}, "two": {"name": [["Bulb","light"]]}}"#

    private func suite(_ rows: [String], merged: Bool = false, padding: Int = 0) throws -> GrammarSuite {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("grammar-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let texts = ["grammar": Self.grammar, "fixtures": Self.fixtures, "cases": rows.joined(separator: "\n")]
        for (name, text) in texts { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        let files = GrammarSuite.Files(
            grammar: folder.appendingPathComponent("grammar").path,
            fixtures: folder.appendingPathComponent("fixtures").path,
            cases: folder.appendingPathComponent("cases").path)
        return try GrammarSuite(files, merged: merged, padding: padding)
    }

    private static func row(
        _ text: String, _ intent: String, _ combo: String, _ slots: String, fixture: String = "one", drop: String = ""
    ) -> String {
        """
        {"text":"\(text)","intent":"\(intent)","combo":"\(combo)","slots":\(slots),"fx":"\(fixture)",\
        "context":{"area":"Hall"},"drop":[\(drop)]}
        """
    }

    @Test(
        "passes where intent, combination and slots agree",
        arguments: [
            (row("turn off lamp", "Turn", "name", #"{"state":0,"name":"Lamp","kind":{"any":["b"]}}"#), true),
            (row("please switch on Lamp", "Turn", "name", #"{"state":"on","name":"Lamp","kind":"a"}"#), true),
            (row("turn off lamp", "Turn", "name", #"{"state":0,"name":"Lamp"}"#, drop: #""kind""#), true),
            (row("turn off lamp", "Turn", "name", #"{"state":0,"name":"Lamp"}"#), false),
            (row("turn off lamp", "Turn", "other", #"{"state":0,"name":"Lamp","kind":"a"}"#), false),
            (row("turn off lamp", "Say", "name", #"{"state":0,"name":"Lamp","kind":"a"}"#), false),
            (row("turn off lamp", "Turn", "name", #"{"state":1,"name":"Lamp","kind":"a"}"#), false),
            (row("turn off door", "Turn", "name", #"{"state":0,"name":"Door","kind":"a"}"#), false),
            (row("turn off bulb", "Turn", "name", #"{"state":0,"name":"Bulb","kind":"a"}"#), false),
            (row("turn off bulb", "Turn", "name", #"{"state":0,"name":"Bulb","kind":"a"}"#, fixture: "two"), true),
            (row("say Hello World", "Say", "free", #"{"w":"Hello World","area":"Hall"}"#), true),
            (row("set 5", "Say", "free", #"{"n":5.0,"area":"Hall"}"#), true),
            (row("set two point five", "Say", "free", #"{"n":2.5,"area":"Hall"}"#), true),
        ])
    func passes(row: String, passes: Bool) throws {
        let suite = try suite([row])
        #expect(suite.cases[0].holds(for: suite.finding(0)) == passes)
    }

    @Test("sees the lists of all groups where they are merged, and made-up names")
    func merged() throws {
        let slots = #"{"state":0,"name":"Bulb","kind":"a"}"#
        let row = Self.row("turn off bulb", "Turn", "name", slots)
        let merged = try suite([row], merged: true)
        #expect(merged.cases[0].holds(for: merged.finding(0)))
        let padded = try suite([Self.row("turn off test device 41", "Turn", "name", slots)], padding: 42)
        #expect(padded.finding(0)?.slots["name"] == "test device 41")
    }

    @Test("of a group that the fixtures lack is refused")
    func unknownGroup() {
        #expect(throws: CaseFileError.self) { try suite([Self.row("set 5", "Say", "free", "{}", fixture: "three")]) }
    }
}
