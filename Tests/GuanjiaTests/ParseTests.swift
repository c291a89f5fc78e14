import Dialogue
import Foundation
import Testing

@Suite("guanjia parse")
struct ParseTests {
    @Test("prints an object a line with every key, also without a database")
    func keys() async throws {
        let readings = try await parse(["3号楼电梯坏了", "", "how is our community rated", "今天天气怎么样", "😀"])
        #expect(readings.count == 5)
        for reading in readings {
            #expect(
                try Self.keys(reading)
                    == ["alternatives", "confidence", "intent", "language", "slots", "source", "text"])
        }
        #expect(readings.map { $0["intent"]?.string } == ["complaint.file", nil, "rating.check", nil, nil])
        #expect(readings[2]["language"] == .string("en") && readings[4]["language"] == .string("zh-Hans"))
        #expect(readings[1]["source"] == .string("none"))
    }

    @Test("a span counts UTF-16 units of the line as it came")
    func spans() async throws {
        let line = "😡３號樓電梯壞了"
        let reading = try #require(try await parse([line]).first)
        let slot = try #require(reading["slots"]?["category"])
        #expect(slot["text"] == .string("電梯") && slot["span"] == .array([.int(5), .int(7)]))
        #expect(slot["value"] == .string("lift") && reading["text"] == .string(line))
        let location = try #require(reading["slots"]?["location"])
        #expect(location["value"]?["building"] == .string("3") && location["value"]?["name"] == .string("３號樓"))
    }

    @Test("names are known where there is a database")
    func names() async throws {
        let folder = try await Databases.copy(Databases.small)
        let readings = try await parse(["金域社区评分多少"], ["--database", folder.path("it.sqlite")])
        #expect(readings.first?["slots"]?["place"]?["value"]?["level"] == .string("compound"))
    }

    @Test("staff's intents are for staff")
    func roles() async throws {
        let line = "周五下午三点在金域社区开联席会，议题是停车"
        let staff = try await parse([line], ["--as", "county", "--now", "2026-11-23T09:00"]).first
        #expect(staff?["intent"] == .string("meeting.schedule"))
        #expect(staff?["slots"]?["when"]?["value"]?["at"] == .string("2026-11-27T15:00:00"))
    }

    @Test("tells on request how a reading came about: by which sentence, or by which words")
    func explained() async throws {
        let input = "我们小区评分多少\n楼上装修从早敲到晚，孩子没法写作业\n"
        let ended = try await Program.run(
            ["parse", "--explain", "--database", "/nonexistent/it.sqlite"], input: Array(input.utf8))
        #expect(ended.status == 0 && ended.output.split(separator: "\n").count == 2)
        let parts = ended.errors.components(separatedBy: "  folded: ").dropFirst()
        try #require(parts.count == 2)
        #expect(parts[1].contains("sentence: intents/rating.check/zh.yaml:"))
        #expect(parts[2].contains("for it: ") && !parts[2].contains("sentence: "))
    }

    @Test("bytes that are no text do not end it")
    func bytes() async throws {
        let ended = try await Program.run(["parse"], input: [0xFF, 0xFE, 0x0A, 0x00, 0x41, 0x0A] + Array("你好".utf8))
        #expect(ended.status == 0 && ended.output.split(separator: "\n").count == 3)
    }

    private func parse(_ lines: [String], _ options: [String] = []) async throws -> [JSONValue] {
        let database = options.contains("--database") ? [] : ["--database", "/nonexistent/it.sqlite"]
        let input = lines.map { $0 + "\n" }.joined()
        let ended = try await Program.run(["parse"] + options + database, input: Array(input.utf8))
        try #require(ended.status == 0, "\(ended.errors)")
        return try ended.output.split(separator: "\n").map { line in
            try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
        }
    }

    private static func keys(_ value: JSONValue) throws -> [String] {
        guard case .object(let fields) = value else { return [] }
        return fields.keys.sorted()
    }
}
