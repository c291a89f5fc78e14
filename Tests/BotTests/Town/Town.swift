import Assembly
import Bot
import Dialogue
import Governance
import Handlers
import Logging
import Scripts
import Store
import TimeExpressions
import Understanding
import Vocabulary

/// A bot on a small town of its own: Monday, 23 November 2026, nine in the morning.
struct Town: Sendable {
    static let now = moment("2026-11-23T09:00")

    let store: Store
    let people: People
    let services: Services
    let bot: Bot

    /// - Parameter store: an empty one; in memory where none is given.
    init(_ store: Store? = nil) throws {
        let store = try store ?? Store.inMemory()
        try self.init(store, try store.bulkWrite { tx in try TownRegister.write(tx) }, now: Self.now)
    }

    /// The same town at another time.
    init(of town: Town, now: Instant) throws { try self.init(town.store, town.people, now: now) }

    /// A town that has been stored already.
    init(_ store: Store, _ people: People, now: Instant = Town.now) throws {
        self.store = store
        self.people = people
        let words = try Words.shared.get()
        services = Services(
            registry: Registry(store: store), accounts: Accounts(store: store),
            ledger: Ledger(store: store, rules: words.rules),
            assessments: Assessments(store: store, rules: words.rules), stars: Stars(store: store),
            meetings: Meetings(store: store, rules: words.rules), talks: Talks(store: store, rules: words.rules),
            notices: Notices(store: store), handovers: Handovers(store: store),
            rules: words.rules, lexicon: words.reader.lexicon, offices: words.reader.offices,
            isSample: false)
        bot = Bot(
            reader: words.reader, phrasebook: words.phrasebook, handlers: HandlerRegistry(services),
            speakers: SpeakerDirectory(services), talks: TalkKeeper(services), news: NewsDesk(services), clock: { now },
            rules: ConversationRules(emergencyNumbers: words.rules.ledger.emergencyNumbers),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// A talk of an account; without one, of somebody who has not signed in.
    func talk(_ account: String? = nil, language: Language? = nil) throws -> BotTalk {
        guard let account else { return bot.talk(language: language) }
        guard let speaker = try SpeakerDirectory(services).speaker(named: account) else { throw Missing() }
        return bot.talk(as: speaker, language: language)
    }

    /// The entry that a reply speaks of.
    func entry(_ reply: Reply) throws -> LedgerEntry {
        guard let ticket = reply.facts["ticket"]?.string, let number = Int64(ticket.dropFirst(3)),
            let entry = try services.ledger.entry(number)
        else { throw Missing() }
        return entry
    }

    var entryCount: Int { get throws { try store.read { tx in try tx.entryCount() } } }
}

/// Something that a test took for granted.
struct Missing: Error {}

/// A moment on a clock in China; midnight of 1970 for text that is none, which no test expects.
func moment(_ text: String) -> Instant { Instant(seconds: ISOTime.epoch(text) ?? 0) }

extension BotTalk {
    func hear(_ line: String) async -> Reply { await hear(line, language: nil) }

    /// Says the lines one after the other; the reply to the last.
    @discardableResult
    func hear(all lines: [String]) async -> Reply {
        var last = await hear("")
        for line in lines { last = await hear(line) }
        return last
    }
}

extension JSONValue {
    /// The name of a place or a company among facts.
    var name: String? { self["name"]?.string }

    var items: [JSONValue] {
        guard case .array(let items) = self else { return [] }
        return items
    }
}
