import Scripts
import Testing
import TimeExpressions
import Understanding
import Vocabulary

@Suite("Recognising tickets, telephones, locations and numerals")
struct RecogniserTests {
    static let strongTickets = [
        "LY-1024", "ly1024", "LY 1024", "#1024", "工单1024", "编号：1024", "ticket 1024", "case #1024", "查LY-1024",
        "ＬＹ－１０２４",
        "工單1024", "工单号：LY1024", "ticket no. 1024", "No. 1024", "工单编号是1024", "1024号工单", "第1024号工单", "工单一零二四",
        "LY—1024", "ly-1024号",
    ]

    @Test("a ticket is known by its prefix or by the word before it", arguments: strongTickets)
    func strong(text: String) throws {
        let found = try SmallTown.mentions(text, .ticket)
        #expect(found.map(\.value) == [.ticket(1024)])
        #expect(found.first?.isWeak == false)
    }

    static let weakTickets = [("1024", "1024"), ("1024号", "1024号"), ("1024号楼", "1024"), ("1024号线", "1024")]

    @Test("a number without them is a ticket only where one is asked for", arguments: weakTickets)
    func weak(text: String, words: String) throws {
        let found = try SmallTown.mentions(text, .ticket)
        #expect(found.map(\.value) == [.ticket(1024)])
        #expect(found.first?.isWeak == true)
        #expect(try found.map { try said($0, in: text) } == [words])
    }

    @Test(
        "no ticket",
        arguments: ["LY-", "#", "xly1024", "LY-12345678901", "1234567890", "a1024", "1024b", "电梯", "工单一直没人处理"])
    func noTicket(text: String) throws {
        #expect(try SmallTown.mentions(text, .ticket).isEmpty)
    }

    static let phones = [
        ("13800138000", "13800138000"), ("电话138 0013 8000，谢谢", "13800138000"), ("+86 13800138000", "13800138000"),
        ("8613800138000", "13800138000"), ("0539-8123456", "05398123456"), ("1３8-0013-8000", "13800138000"),
        ("Room 501 13800138000", "13800138000"), ("一三八零零一三八零零零", "13800138000"), ("幺三八〇〇一三八〇〇〇", "13800138000"),
        ("(0539)8123456", "05398123456"), ("0539 812 3456", "05398123456"), ("400-123-4567", "4001234567"),
        ("138-0013-8000", "13800138000"), ("8613800138000转3", "13800138000"),
    ]

    @Test("a telephone number is read through its spaces, hyphens and country code", arguments: phones)
    func phone(text: String, number: String) throws {
        #expect(try SmallTown.mentions(text, .phone).map(\.value) == [.phone(number)])
    }

    @Test(
        "a land line without its area code is one only where it is asked for",
        arguments: ["8123456", "812 3456", "8123-4567"])
    func localPhone(text: String) throws {
        let found = try SmallTown.mentions(text, .phone)
        #expect(found.map(\.value) == [.phone(text.filter(\.isNumber))])
        #expect(found.map(\.isWeak) == [true])
    }

    @Test("no telephone", arguments: ["1024", "12800138000", "138001380001", "2026-11-23", "1 2 3 4 5 6 7 8 9 0 1"])
    func noPhone(text: String) throws {
        #expect(try SmallTown.mentions(text, .phone).isEmpty)
    }

    static let locations: [(String, Location)] = [
        ("3号楼2单元501", Location(building: "3", unit: "2", room: "501")),
        ("3号楼2单元501室", Location(building: "3", unit: "2", room: "501")),
        ("三號樓二單元", Location(building: "3", unit: "2")), ("３号楼", Location(building: "3")),
        ("Building 3 Unit 2 Room 501", Location(building: "3", unit: "2", room: "501")),
        ("building 3, unit 2, 501", Location(building: "3", unit: "2", room: "501")),
        ("block B", Location(building: "B")), ("B座12层", Location(building: "B", floor: "12")),
        ("b座", Location(building: "B")),
        ("the 3rd floor", Location(floor: "3")), ("the third floor", Location(floor: "3")),
        ("building three unit two", Location(building: "3", unit: "2")),
        ("3楼", Location(floor: "3")), ("十二层", Location(floor: "12")),
        ("一百零五号楼", Location(building: "105")), ("五〇一室", Location(room: "501")), ("两千零一室", Location(room: "2001")),
        ("3号楼地下车库", Location(building: "3", spot: "地下车库")), ("北门", Location(spot: "北门")),
        ("3#楼", Location(building: "3")), ("the basement of", Location(spot: "basement")),
        ("3号楼的2单元", Location(building: "3", unit: "2")), ("3栋", Location(building: "3")),
        ("Room 501, Unit 2, Building 3", Location(building: "3", unit: "2", room: "501")),
        ("room 501 in building 3", Location(building: "3", room: "501")),
        ("flat 501 of block 7", Location(building: "7", room: "501")), ("block 7", Location(building: "7")),
        ("Building No. 3", Location(building: "3")), ("building #3", Location(building: "3")),
        ("第三栋", Location(building: "3")), ("第2单元", Location(unit: "2")), ("3号楼东单元", Location(building: "3", unit: "东")),
        ("12F", Location(floor: "12")), ("block 7, 5/F", Location(building: "7", floor: "5")),
        ("Ａ座３層", Location(building: "A", floor: "3")), ("3-2-501", Location(building: "3", unit: "2", room: "501")),
    ]

    @Test("a location is put together from its parts, in both languages and scripts", arguments: locations)
    func location(text: String, expected: Location) throws {
        #expect(try SmallTown.mentions(text, .location).map(\.value) == [.location(expected)])
    }

    @Test(
        "no location",
        arguments: [
            "3号线", "地铁3号", "501", "a building", "build3 it", "层", "2026-11-23", "11-23", "138-0013-8000", "3-2", "东",
            "no lift",
        ])
    func noLocation(text: String) throws {
        #expect(try SmallTown.mentions(text, .location).isEmpty)
    }

    @Test(
        "numbers alone are a location where one is asked for",
        arguments: [("3-501", "3", "501"), ("11-23-2026", "11", "2026")])
    func bareLocation(text: String, building: String, room: String) throws {
        let found = try SmallTown.mentions(text, .location)
        guard case .location(let location) = try #require(found.first).value else { return }
        #expect([location.building, location.room] == [building, room])
        #expect(found.map(\.isWeak) == [true])
    }

    @Test("two places of one kind are two locations")
    func twoLocations() throws {
        let found = try SmallTown.mentions("3号楼和5号楼", .location).map(\.value)
        #expect(found == [.location(Location(building: "3")), .location(Location(building: "5"))])
    }

    static let periods = [
        ("金域社区2026年第三季度评分", "2026Q3", "2026-07-01", "2026-10-01"), ("金域社区三季度评分", "2026Q3", "2026-07-01", "2026-10-01"),
        ("金域社区2026年10月评分", "2026-10", "2026-10-01", "2026-11-01"), ("金域社区2025年评分", "2025", "2025-01-01", "2026-01-01"),
    ]

    @Test("a quarter, a month and a year are periods with the name people use", arguments: periods)
    func period(text: String, label: String, from: String, to: String) throws {
        let reading = try SmallTown.reader().read(text, at: SmallTown.now)
        guard case .period(let period) = try #require(reading.slots["period"]).value else {
            Issue.record("no period")
            return
        }
        #expect([period.label, period.from.isoText, period.to.isoText] == [label, from, to])
        #expect((period.quarter != nil) == label.contains("Q"))
    }

    @Test("a day is a time and no period")
    func day() throws {
        #expect(try SmallTown.mentions("明天下午三点", .period).isEmpty)
        #expect(try SmallTown.mentions("明天下午三点", .time).count == 1)
    }

    private func said(_ mention: Mention, in text: String) throws -> String {
        try SmallTown.reader().read(text, at: SmallTown.now).text.originalText(of: mention.range)
    }
}

@Suite("A trie of phrases")
struct PhraseTrieTests {
    @Test("finds what begins at a place, shortest first")
    func shortestFirst() {
        #expect(found(["兰山", "兰山区", "山区"], in: "兰山区", at: 0) == ["兰山", "兰山区"])
    }

    static let borders = [
        ("lift", "lift", true), ("lift", "a lift.", true), ("lift", "lifts", false), ("lift", "uplift", false),
        ("lift", "电梯lift坏", true), ("b座", "3b座", false), ("1024", "10245", false), ("电梯", "坏电梯坏", true),
    ]

    @Test("a Latin word or a number is found only as a whole", arguments: borders)
    func wholeWord(phrase: String, text: String, isFound: Bool) {
        let hits = text.utf16.indices.map { text.utf16.distance(from: text.startIndex, to: $0) }
            .flatMap { found([phrase], in: text, at: $0) }
        #expect(hits == (isFound ? [phrase] : []))
    }

    @Test("an empty phrase is ignored, and equal phrases keep both payloads")
    func payloads() {
        #expect(PhraseTrie([(phrase: [], payload: 1)]).isEmpty)
        let door = Array("门".utf16)
        let trie = PhraseTrie([(phrase: door, payload: 2), (phrase: door, payload: 3)])
        #expect(trie.payloads(of: door) == [2, 3])
        #expect(trie.payloads(of: Array("窗".utf16)).isEmpty)
        #expect(trie.payloads(of: []).isEmpty)
    }

    @Test("finds each of many phrases, and nothing else, whatever the order of insertion")
    func many() {
        let numbers = Array(0..<3000)
        let phrases = numbers.map { number in Array("\(number * 7919 % 3001)号".utf16) }
        let trie = PhraseTrie(numbers.map { (phrase: phrases[$0], payload: $0) })
        for (index, phrase) in phrases.enumerated() {
            #expect(trie.payloads(of: phrase) == [index])
            #expect(trie.payloads(of: phrase.dropLast()).isEmpty)
        }
    }

    private func found(_ phrases: [String], in text: String, at start: Int) -> [String] {
        let trie = PhraseTrie(phrases.map { (phrase: Array($0.utf16), payload: $0) })
        var found: [String] = []
        trie.forEachMatch(in: Array(text.utf16), at: start) { found.append($1) }
        return found
    }
}
