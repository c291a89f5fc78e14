import Dialogue
import Foundation
import Scripts
import Testing
import Understanding
import Vocabulary

/// Walks through talks at random, with handlers that answer at random, and looks at what must hold in each turn.
///
/// `GUANJIA_WALK_TURNS` sets how many turns are taken.
@Suite("Talks at random")
struct RandomWalkTests {
    private static let turns = ProcessInfo.processInfo.environment["GUANJIA_WALK_TURNS"].flatMap { Int($0) } ?? 100_000

    private static let lines = [
        "电梯坏了", "我要投诉有点事", "3号楼漏水", "報修", "the lift is broken", "report something", "开会", "meeting", "我的电话",
        "金域的评分", "阳光花园评分", "rating", "问题", "issues in Jinyu Community", "那金域呢", "查LY-1024", "撤回1024", "星级", "宜梦",
        "不对，是5号楼", "no, building 5", "不是3号楼，是4号楼", "撤销刚才的", "undo", "继续", "continue", "更多", "more", "再说一遍",
        "算了", "cancel", "帮助", "help", "是", "不是", "yes", "no", "1", "2", "9", "第二个", "都不是", "另一件", "5号楼", "13800138000",
        "兰山区的阳光花园", "东海小区", "天气不错", "", "?", "？？", "着火了", "请用繁体字", "speak english", "请用简体字", "你好呀", "谢谢你", "停车", "😀",
    ]

    private static let speakers = [TestTalk.resident, TestTalk.stranger, TestTalk.staff]

    private struct Key: Hashable {
        var line: String
        var expecting: SlotKind?
        var language: Language
        var role: Role
    }

    @Test("no turn breaks a promise", arguments: [1, 2, 3] as [UInt64])
    func walk(seed: UInt64) throws {
        var random = Seeded(state: seed)
        var known: [Key: Reading] = [:]
        var done = 0
        while done < Self.turns / 3 {
            var outcomes = Seeded(state: random.next())
            var talk = try TestTalk(as: Self.speakers.randomElement(using: &random) ?? TestTalk.stranger) { request in
                Self.outcome(of: request, &outcomes)
            }
            var watch = Watch()
            for _ in 0..<40 {
                let line = Self.lines.randomElement(using: &random) ?? ""
                if Int.random(in: 0..<20, using: &random) == 0 { talk.wait(minutes: 31) }
                if Int.random(in: 0..<10, using: &random) == 0 { try talk.restart() }
                let key = Key(
                    line: line, expecting: talk.conversation.expectedKind, language: talk.conversation.language,
                    role: talk.speaker.role)
                let reading = known[key] ?? talk.read(line)
                known[key] = reading
                let asked = talk.conversation.expects
                let before = talk.requests.count
                let reply = talk.hear(reading)
                watch.check(line, reading, reply, asked: asked, now: talk.conversation.expects)
                for request in talk.requests.dropFirst(before) { watch.check(request, after: reading, asked: asked) }
                done += 1
            }
        }
    }

    /// What a handler might say: mostly that it is done, at times that something is wrong, at times nothing at all.
    private static func outcome(of request: Request, _ random: inout Seeded) -> Outcome? {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: nil
        case 1 where request.slots["place"] != nil: Outcome("needs-place", next: .ask(slot: "place"))
        case 2:
            Outcome(
                "duplicate", ["ticket": .ticket(7)],
                next: .choose(
                    [
                        Choice(.term("choice.same"), .drop),
                        Choice(.term("choice.new"), .decide("new"), words: "new"),
                    ], slot: nil))
        case 3 where ["issue.list", "rating.check"].contains(request.intent):
            Outcome("listed", next: .more(offset: request.offset + 5))
        default: TestTalk.answer(request)
        }
    }
}

/// What must hold, turn after turn.
private struct Watch {
    private var unread = 0
    private var consented: Set<String> = []

    mutating func check(_ line: String, _ reading: Reading, _ reply: Reply, asked: String?, now: String?) {
        #expect(!reply.text.isEmpty && !reply.text.contains("{{"), "\(line)")
        // What is waited for is what the reply asks: one question, and never an unspoken one.
        #expect(reply.expects == now, "\(line): says \(reply.expects ?? "-"), waits for \(now ?? "-")")
        unread = reply.outcome == "cannot-read" ? unread + 1 : 0
        #expect(unread < 3, "\(line) was asked for again and again")
        // With nothing open it may be what was done last that is to be called off, which is asked.
        if reading.intent == "cancel", asked != nil { #expect(now == nil, "nothing is open after \(line)") }
        if reading.intent == "help" { #expect(reply.outcome == (asked == nil || now == nil ? "help" : "explained")) }
    }

    /// Nothing that needs a yes is done without one, or without the words that take the last thing back.
    mutating func check(_ request: Request, after reading: Reading, asked: String?) {
        let line = reading.text.original
        #expect(reading.intent != "same" || !Self.changing.contains(request.intent), "\(request.intent) after \(line)")
        guard ["meeting.schedule", "complaint.withdraw"].contains(request.intent) else { return }
        // What a handler asks after a yes needs no second one.
        let isYes = reading.intent == "affirm" || line == "1"
        let isConsent = asked == "confirmation" && isYes || reading.intent == "undo"
        #expect(isConsent || consented.contains(request.intent), "\(request.intent) after \(line)")
        consented.insert(request.intent)
    }

    private static let changing: Set = ["complaint.file", "complaint.amend", "complaint.withdraw", "meeting.schedule"]
}

/// A small generator whose walks can be walked again.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
