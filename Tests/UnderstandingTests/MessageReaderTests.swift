import Foundation
import Scripts
import Testing
import TimeExpressions
import Understanding
import Vocabulary

@Suite("Reading a message")
struct MessageReaderTests {
    private typealias Town = SmallTown

    static let sentences: [(String, String, [String: String])] = [
        ("我要投诉电梯坏了", "complaint.file", ["description": "电梯坏了", "category": "电梯"]),
        ("投诉3号楼漏水，电话13800138000", "complaint.file", ["location": "3号楼", "category": "漏水", "contact": "13800138000"]),
        ("金域社区3号楼电梯坏了", "complaint.file", ["place": "金域社区", "location": "3号楼", "category": "电梯"]),
        ("查 LY-1024", "complaint.status", ["ticket": "LY-1024"]),
        ("请问工单1024", "complaint.status", ["ticket": "工单1024"]),
        ("金域社区逾期没办完的问题", "issue.list", ["place": "金域社区", "overdue": "逾期", "status": "没办完"]),
        ("overdue issues in Jinyu", "issue.list", ["overdue": "overdue", "place": "Jinyu"]),
        ("金域評分", "rating.check", ["place": "金域"]),
        ("The rating of Jinyu Community?", "rating.check", ["place": "Jinyu Community"]),
    ]

    @Test("a sentence gives its intent and the words of its slots", arguments: sentences)
    func sentence(text: String, intent: String, slots: [String: String]) throws {
        let reading = try read(text)
        #expect(reading.intent == intent)
        #expect(reading.source == .template)
        for (name, words) in slots { #expect(reading.slots[name]?.text == words, "\(name)") }
    }

    @Test("a sentence without free words is exact and sure, one with free words is neither")
    func exactness() throws {
        let exact = try read("查LY-1024")
        #expect(exact.isExact && exact.confidence == 1)
        let free = try read("我要投诉没人扫地")
        #expect(!free.isExact && free.confidence < 1)
    }

    @Test("a sentence comes before the model, which reads what fits none")
    func templateFirst() throws {
        #expect(try read("我的投诉怎么样了").source == .template)
        let free = try read("楼上漏水漏到我家了")
        #expect(free.intent == "complaint.file")
        #expect(free.source == .model)
        #expect(free.slots["description"]?.text == "楼上漏水漏到我家了")
        #expect(free.slots["category"]?.value == .category(.leak))
        #expect(free.confidence > 0.5 && free.confidence <= 1)
    }

    @Test("where the whole fits no sentence, a part may still fill a slot")
    func parts() throws {
        var folder = SmallTown.folder
        folder["complaint.file/intent.yaml"] = folder["complaint.file/intent.yaml"]?
            .replacingOccurrences(of: "slots:", with: "slots:\n  topic: {kind: text}")
        folder["complaint.file/zh.yaml"]? += "\nparts: [\"[{rest}]关于{topic}\"]"
        let reader = try MessageReader(try folder.load())
        let reading = reader.read("电梯又停了没人管，这是关于老人出行", at: SmallTown.now)
        #expect(reading.source == .model && reading.intent == "complaint.file")
        #expect(reading.slots["topic"]?.value == .text("老人出行"))
    }

    @Test("choices and flags give their codes")
    func codes() throws {
        let slots = try read("逾期未办结的问题").slots
        #expect(slots["overdue"]?.value == .flag)
        #expect(slots["status"]?.value == .choice("open"))
    }

    static let spans = [
        ("🏠金域社区评分", 2, 6), ("請問蘭山區評分", 2, 5), ("　ＪＩＮＹＵ评分", 1, 6), ("👨‍👩‍👧金域评分", 8, 10), ("查　金域社區评分", 2, 6),
    ]

    @Test("a span counts the UTF-16 units of the text as written", arguments: spans)
    func span(text: String, start: Int, end: Int) throws {
        let mention = try #require(
            try read(text).mentions.filter { $0.kind == .place && !$0.isWeak }.max { $0.range.count < $1.range.count })
        #expect(try read(text).text.originalRange(of: mention.range) == start..<end)
    }

    @Test("a slot's span cuts its words out of the message", arguments: ["🙂投诉3號樓漏水", "投訴　３号楼漏水", "投诉3号楼漏水"])
    func slotSpan(text: String) throws {
        let slot = try #require(try read(text).slots["location"])
        let span = try #require(slot.span)
        let units = Array(text.utf16)[span]
        #expect(String(decoding: units, as: UTF16.self) == slot.text)
    }

    static let languages: [(String, Language?)] = [
        ("金域社区评分", .hans), ("金域社區評分", .hant), ("rating of Jinyu", .en), ("1", nil), ("LY-1024", nil), ("🙂", nil),
        ("?", nil),
    ]

    @Test("the language is that of the characters, none where they tell nothing", arguments: languages)
    func detected(text: String, language: Language?) throws {
        #expect(try read(text).language == language)
    }

    @Test(
        "where nothing tells, the talk's language is tried first and the other one after it",
        arguments: Language.allCases)
    func fallback(language: Language) throws {
        #expect(try Town.reader().read("LY-1024", at: Town.now, language: language).intent == "complaint.status")
        #expect(
            try Town.reader().read("金域", at: Town.now, language: language).language
                == (language == .hant ? .hant : .hans))
    }

    @Test("a bare number says nothing by itself", arguments: ["1", "1024", "1024号"])
    func bareNumber(text: String) throws {
        #expect(try read(text).intent == nil)
    }

    static let nothing = [
        "", " ", "?", "？？！", "。", "🙂🙂", "修", "x", "12345678901234567890", "\u{1}\u{2}\u{7}", "\u{200B}\u{FEFF}",
        "Как дела", "'; DROP TABLE entry; --", "$(rm -rf /)", "{{place}}", "今天天气怎么样",
    ]

    @Test("what says nothing known has no intent, and is never guessed at", arguments: nothing)
    func unknown(text: String) throws {
        let reading = try read(text)
        #expect(reading.intent == nil)
        #expect(reading.source == .none)
        #expect(reading.confidence == 0)
    }

    @Test("signs and single characters never reach the model", arguments: ["?", "？？！…", "修", "12 34", "🙂🙂🙂"])
    func noModel(text: String) throws {
        #expect(try read(text).alternatives.isEmpty)
    }

    @Test(
        "the words of a request are kept as they are, however hostile",
        arguments: ["'; DROP TABLE entry; --", "`rm -rf /`", "%s%n"])
    func verbatim(text: String) throws {
        let said = try #require(try read("投诉" + text).slots["description"])
        #expect(said.value == .text(said.text))
        #expect(said.text == text)
    }

    @Test("danger is heard in whatever nobody wrote a sentence for")
    func danger() throws {
        let reading = try read("着火")
        #expect(reading.danger == .fire)
        #expect(reading.intent == "complaint.file")
    }

    static let floods = [
        "园", "小区", "金域社区", "兰山区的", "1", "1 ", "#1", "东", "-", "🙂", "a ", "jinyu ", "那里", "there ", "3号楼", "\u{301}",
        "（",
        "投诉", "2026年", "，",
    ]

    @Test("eight thousand bytes of one word are read in bounded time", arguments: floods)
    func flood(unit: String) throws {
        let reader = try Town.reader()
        let text = String(repeating: unit, count: 8192 / unit.utf8.count)
        let clock = ContinuousClock()
        let elapsed = clock.measure { _ = reader.read(text, at: Town.now, expecting: .place) }
        #expect(elapsed < .seconds(2))
    }

    @Test("a role settles a sentence that two intents share")
    func roles() throws {
        var folder = SmallFolder()
        folder.add("a.staff", "roles: [street]\noutcomes: [done]", zh: "sentences: [名单]\nreplies: {done: 好}")
        folder.add("b.resident", "roles: [resident]\noutcomes: [done]", zh: "sentences: [名单]\nreplies: {done: 好}")
        let reader = try MessageReader(folder.load())
        #expect(reader.read("名单", at: Town.now, role: .street).intent == "a.staff")
        #expect(reader.read("名单", at: Town.now, role: .resident).intent == "b.resident")
        #expect(reader.claimants(of: "名单", at: Town.now) == ["a.staff", "b.resident"])
    }

    @Test("a slot that looks back takes the past reading of a time")
    func pastTime() throws {
        let text = "没办完的问题"
        let reading = try read(text)
        #expect(reading.slots["since"] == nil)
        guard case .time(let coming, .some(let past)) = try Town.mentions("三月一日", .time).first?.value else {
            Issue.record("one reading only")
            return
        }
        #expect(try read("三月一日的问题").slots["since"]?.value == .time(past, alternative: coming))
    }

    @Test("working days pass over the days off of the calendar that the reader was given")
    func workingDays() throws {
        let first = try #require(CivilDate(iso: "2026-10-01"))
        let calendar = WorkCalendar(holidays: Set((0..<7).map { first.adding(days: $0) }))
        let reader = try MessageReader(SmallTown.folder.load(), calendar: calendar)
        let now = CivilDateTime(try #require(CivilDate(iso: "2026-09-30")), .noon)
        let times = reader.read("下个工作日", at: now).mentions.filter { $0.kind == .time }
        let expected = try #require(CivilDate(iso: "2026-10-08"))
        #expect(times.map(\.value) == [.time(.instant(expected.startOfDay, .day), alternative: nil)])
    }

    private func read(_ text: String) throws -> Reading { try Town.reader().read(text, at: Town.now) }
}
