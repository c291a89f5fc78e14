package import Dialogue
package import Handlers
package import Logging
import Metrics
package import Scripts
package import TimeExpressions
package import Understanding
package import Vocabulary

/// The way of a message: text → reading → step → outcome → reply.
///
/// Holds what all talks share; each talk's own state is a `BotTalk`.
package struct Bot: Sendable {
    let reader: MessageReader
    let names: NameBoard
    let phrasebook: Phrasebook
    let handlers: HandlerRegistry
    let speakers: SpeakerDirectory
    let talks: TalkKeeper
    let news: NewsDesk
    let completions: CompletionList
    let clock: @Sendable () -> Instant
    let zone: ZoneOffset
    /// Where every talk begins; they share its words.
    let newConversation: Conversation
    let logger: Logger

    /// - Parameter names: what replaces the reader's names while the bot runs; nil where they never change.
    package init(
        reader: MessageReader, phrasebook: Phrasebook, handlers: HandlerRegistry, speakers: SpeakerDirectory,
        talks: TalkKeeper, news: NewsDesk, clock: @escaping @Sendable () -> Instant, zone: ZoneOffset = .shanghai,
        rules: ConversationRules,
        logger: Logger, names: NameBoard? = nil
    ) {
        self.reader = reader
        self.names = names ?? NameBoard(reader.gazetteer, logger: logger)
        self.phrasebook = phrasebook
        self.handlers = handlers
        self.speakers = speakers
        self.talks = talks
        self.news = news
        self.clock = clock
        self.zone = zone
        newConversation = Conversation(reader.catalog, zone: zone, rules: rules)
        self.logger = logger
        completions = CompletionList(reader.catalog)
    }

    /// A new talk of `speaker`; without one, of a resident who has not signed in.
    package func talk(as speaker: Speaker = Speaker(), language: Language? = nil) -> BotTalk {
        BotTalk(self, speaker: speaker, language: language)
    }

    /// What a person left unfinished; without the store a talk begins afresh.
    func earlierTalk(of speaker: Speaker) -> TalkState? {
        do { return try talks.kept(by: speaker, at: clock()) } catch {
            logger.error("an unfinished talk cannot be read", metadata: ["error": "\(error)"])
            return nil
        }
    }

    /// What there is to tell a person; nothing where the store cannot be read.
    func news(for speaker: Speaker, handovers: Set<Int64>) -> NewsDesk.News? {
        do { return try news.news(for: speaker, handovers: handovers, at: clock()) } catch {
            logger.error("news cannot be read", metadata: ["error": "\(error)"])
            return nil
        }
    }

    /// What `line` says, as this conversation would take it.
    func read(_ line: String, _ conversation: Conversation, _ speaker: Speaker, at now: Instant) -> Reading {
        currentReader.read(
            line, at: zone.clock(atEpoch: now.seconds), language: conversation.language, role: speaker.role,
            expecting: conversation.expectedKind, entries: conversation.entriesInView)
    }

    /// The two matters that a line says one after the other; nil where it says one, or may answer the open question: then
    /// both must only ask something.
    func divided(
        _ reading: Reading, _ conversation: Conversation, _ speaker: Speaker, at now: Instant
    ) -> (first: String, second: String)? {
        currentReader.divided(
            reading, at: zone.clock(atEpoch: now.seconds), language: conversation.language, role: speaker.role,
            isAnswer: conversation.expects != nil)
    }

    /// The reader with the names of now.
    private var currentReader: MessageReader {
        var reader = reader
        reader.gazetteer = names.current()
        return reader
    }
}
