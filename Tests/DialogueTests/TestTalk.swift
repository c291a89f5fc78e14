import Dialogue
import Foundation
import Scripts
import Testing
import TimeExpressions
import Understanding
import Vocabulary

/// A talk whose handlers are one function: lines go in, replies come out.
struct TestTalk {
    static let area = place(2, .county, "兰山区", "蘭山區", "Lanshan District", [])
    static let otherArea = place(3, .county, "罗庄区", "羅莊區", "Luozhuang District", [])
    static let compound = place(10, .compound, "金域社区", "金域社區", "Jinyu Community", [area.name, city])
    static let sunny = place(11, .compound, "阳光花园", "陽光花園", "Sunshine Garden", [area.name, city])
    static let otherSunny = place(12, .compound, "阳光花园", "陽光花園", "Sunshine Garden", [otherArea.name, city])

    static let company = CompanyReference(id: 7, name: LocalName(hans: "沂蒙物业", hant: "沂蒙物業", en: "Yimeng Property"))
    static let otherCompany = CompanyReference(id: 8, name: LocalName(hans: "易梦物业", hant: "易夢物業", en: "Yimon Property"))

    static let resident = Speaker(
        accountID: 1, name: "王芳", homes: [Residence(place: compound, location: Location(building: "3"))])
    static let stranger = Speaker()
    static let staff = Speaker(accountID: 2, name: "李明", role: .street, area: otherArea)

    /// Monday, 23 November 2026, nine in the morning in Shanghai.
    static let start = Instant(seconds: 20_780 * 86_400 + 3600)

    private(set) var now = start
    var conversation: Conversation
    var speaker: Speaker
    /// What each request ends in; nil where the handler fails.
    var handler: (Request) -> Outcome?
    /// Everything that handlers were asked to do.
    private(set) var requests: [Request] = []
    private let words: Words

    init(as speaker: Speaker = resident, _ handler: @escaping (Request) -> Outcome? = answer) throws {
        words = try Self.words.get()
        conversation = Conversation(words.reader.catalog, rules: ConversationRules(emergencyNumbers: [.fire: "119"]))
        self.speaker = speaker
        self.handler = handler
    }

    /// The reply to one line; `isGuess` makes believe that the model read it and was not sure.
    mutating func say(_ line: String, isGuess: Bool = false) -> Reply { say(line) { $0.isGuess = isGuess } }

    /// The reply to one line whose reading is changed before the talk hears it.
    mutating func say(_ line: String, _ change: (inout Reading) -> Void) -> Reply {
        var reading = read(line)
        change(&reading)
        return hear(reading)
    }

    /// The reply to what has been read already.
    mutating func hear(_ reading: Reading) -> Reply { reply(to: conversation.hear(reading, from: speaker, at: now)) }

    /// What the talk would read in a line now.
    func read(_ line: String) -> Reading {
        words.reader.read(
            line, at: CivilDateTime(CivilDate(daysSinceEpoch: 20_780), CivilTime(secondOfDay: 9 * 3600)),
            language: conversation.language, role: speaker.role, expecting: conversation.expectedKind)
    }

    /// Goes on with what another run of the program would know: the talk's stored form.
    mutating func restart() throws {
        let stored = try JSONEncoder().encode(conversation.state)
        let state = try JSONDecoder().decode(TalkState.self, from: stored)
        #expect(state == conversation.state, "the stored form lost something")
        conversation = Conversation(
            words.reader.catalog, rules: ConversationRules(emergencyNumbers: [.fire: "119"]))
        conversation.restore(state)
        #expect(conversation.state == state, "something was not taken up again")
    }

    /// Begins a talk of the same person elsewhere, who left this one as it stands.
    mutating func leaveAndComeBack() {
        let left = conversation.state
        conversation = Conversation(words.reader.catalog, rules: ConversationRules())
        conversation.takeOver(left)
    }

    /// Lets time go by.
    mutating func wait(minutes: Int64) { now = now.advanced(bySeconds: minutes * 60) }

    /// The reply to the last of several lines.
    mutating func say(_ first: String, _ others: String...) -> Reply {
        others.reduce(say(first)) { _, line in say(line) }
    }

    mutating func interrupt() -> Reply? {
        conversation.interrupt().map { words.book.reply($0, in: conversation.language) }
    }

    private mutating func reply(to step: Step) -> Reply {
        var reply: Reply
        switch step {
        case .answer(let answer): reply = words.book.reply(answer, in: conversation.language)
        case .perform(let request):
            requests.append(request)
            let answer = handler(request).map { conversation.conclude($0, of: request) } ?? conversation.fail(request)
            reply = words.book.reply(answer, in: conversation.language)
        }
        if reply.intent != "repeat" { conversation.noteReply(reply.text) }
        return reply
    }

    /// What handlers answer where a test says nothing else.
    static func answer(_ request: Request) -> Outcome {
        let place: Facts = request.place().map { ["place": .place($0)] } ?? [:]
        return switch request.intent {
        case "complaint.file": Outcome("filed", place.merging(["ticket": .ticket(1024)]) { $1 })
        case "complaint.status":
            Outcome("status", ["ticket": .ticket(request.ticket ?? 0), "state": .state(.registered)])
        case "complaint.withdraw": Outcome("withdrawn", ["ticket": .ticket(request.ticket ?? 0)])
        case "rating.check": Outcome("rated", place.merging(["score": .decimal(86.25)]) { $1 })
        case "issue.list": Outcome("listed", place.merging(["total": .number(12)]) { $1 })
        case "meeting.schedule": Outcome("scheduled", place)
        default: Outcome("saved")
        }
    }

    /// Loads a catalog from a directory that is gone afterwards.
    static func catalog(_ files: [String: String]) throws -> IntentCatalog {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("talk-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        for (path, text) in files {
            let file = directory.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try IntentCatalog.load(directory: directory.path)
    }

    private struct Words {
        var reader: MessageReader
        var book: Phrasebook
    }

    private static let words: Result<Words, any Error> = Result {
        let catalog = try Self.catalog(TalkWords.files)
        let places = [area, otherArea, compound, sunny, otherSunny]
        let gazetteer = Gazetteer(
            places: places.map { PlaceName(reference: $0, aliases: $0.id == 10 ? ["金域"] : []) },
            companies: [company, otherCompany], words: NameWords(catalog))
        return Words(reader: try MessageReader(catalog, gazetteer: gazetteer), book: try Phrasebook(catalog))
    }

    private static let city = LocalName(hans: "临沂市", hant: "臨沂市", en: "Linyi")

    private static func place(
        _ id: Int64, _ level: PlaceLevel, _ hans: String, _ hant: String, _ en: String, _ within: [LocalName]
    ) -> PlaceReference {
        PlaceReference(id: id, level: level, name: LocalName(hans: hans, hant: hant, en: en), within: within)
    }
}
