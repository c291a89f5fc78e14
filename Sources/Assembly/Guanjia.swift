package import Bot
import Dialogue
package import Governance
package import Handlers
package import Logging
package import Scripts
package import Store
package import TemplateGrammar
package import TimeExpressions
package import Understanding
import Vocabulary

/// Why Guanjia could not be put together.
package enum AssemblyError: Error {
    case store(StoreError)
    case catalog(CatalogError)
    case grammar(GrammarError)
    case rules(RulesError)
    case noAccount(name: String)
}

/// Everything wired up: store, rules, words, bot.
package struct Guanjia: Sendable {
    package let configuration: Configuration
    package let store: Store
    package let rules: ProgrammeRules
    package let reader: MessageReader
    package let services: Services
    package let speakers: SpeakerDirectory
    package let bot: Bot

    /// Opens the database and loads the words and the rules, what does not wait for something else at the same time.
    ///
    /// - Parameters:
    ///   - language: the one that the first line is probably written in; another one takes longer to answer.
    ///   - words: what another database was opened with, where they have been loaded already.
    package static func open(
        _ configuration: Configuration, expecting language: Scripts.Language? = nil, words: Words? = nil,
        logger: Logger = Logger(label: "guanjia")
    ) async throws(AssemblyError) -> Guanjia {
        do {
            async let folding: Void = FoldedText.prepare()
            async let rules = rules(configuration)
            async let registry = openRegistry(configuration)
            let words = if let words { words } else { try await Words.load(configuration) }
            let (store, known) = try await registry
            await folding
            async let phrasebook = Phrasebook(words.catalog)
            async let sentences: Void = words.prepareSentences(language)
            let names = NameBoard(known, store, NameWords(words.catalog), configuration, logger)
            let reader = words.reader(names.current(), calendar: try await rules.calendar)
            await sentences
            return try Guanjia(configuration, store, try await rules, reader, try await phrasebook, names, logger)
        } catch let error as CatalogError {
            throw .catalog(error)
        } catch let error as GrammarError {
            throw .grammar(error)
        } catch let error as AssemblyError {
            throw error
        } catch {
            throw .store(StoreError.sorting(error))
        }
    }

    private init(
        _ configuration: Configuration, _ store: Store, _ rules: ProgrammeRules, _ reader: MessageReader,
        _ phrasebook: Phrasebook, _ names: NameBoard, _ logger: Logger
    ) throws {
        self.configuration = configuration
        self.store = store
        self.rules = rules
        let registry = Registry(store: store)
        self.reader = reader
        services = Services(
            registry: registry, accounts: Accounts(store: store), ledger: Ledger(store: store, rules: rules),
            assessments: Assessments(store: store, rules: rules), stars: Stars(store: store),
            meetings: Meetings(store: store, rules: rules), talks: Talks(store: store, rules: rules),
            notices: Notices(store: store), handovers: Handovers(store: store), rules: rules, lexicon: reader.lexicon,
            offices: reader.offices,
            isSample: try registry.sample() != nil)
        speakers = SpeakerDirectory(services)
        bot = Bot(
            reader: reader, phrasebook: phrasebook, handlers: HandlerRegistry(services), speakers: speakers,
            talks: TalkKeeper(services), news: NewsDesk(services), clock: configuration.clock,
            rules: ConversationRules(rules), logger: logger, names: names)
    }

    private static func openRegistry(_ configuration: Configuration) throws -> (store: Store, names: KnownNames) {
        let store = try openStore(configuration)
        return (store, try KnownNames(Registry(store: store)))
    }

    /// Makes what the first answers do without and later ones may need; see `MessageReader.prepare()`.
    package func prepare() { reader.prepare() }

    /// A talk of an account, or of a resident who has not signed in.
    package func talk(as account: String?, language: Scripts.Language? = nil) throws(AssemblyError) -> BotTalk {
        guard let account else { return bot.talk(language: language) }
        do {
            guard let speaker = try speakers.speaker(named: account) else {
                throw AssemblyError.noAccount(name: account)
            }
            return bot.talk(as: speaker, language: language)
        } catch let error as AssemblyError {
            throw error
        } catch {
            throw .store(StoreError.sorting(error))
        }
    }
}

/// The parts by themselves, for commands that need no more.
extension Guanjia {
    package static func openStore(_ configuration: Configuration) throws(AssemblyError) -> Store {
        do { return try Store.open(configuration.database) } catch { throw .store(error) }
    }

    package static func rules(_ configuration: Configuration) throws(AssemblyError) -> ProgrammeRules {
        do {
            return try ProgrammeRules.load(directory: configuration.programme, traditional: Hant.from)
        } catch { throw .rules(error) }
    }

    package static func catalog(_ configuration: Configuration) throws(AssemblyError) -> IntentCatalog {
        do { return try IntentCatalog.load(directory: configuration.intents) } catch { throw .catalog(error) }
    }

    /// - Parameter database: the file beside which trained models and compiled grammars are kept; without one every
    ///   call makes them.
    package static func reader(
        _ catalog: IntentCatalog, _ gazetteer: Gazetteer = Gazetteer(), calendar: WorkCalendar = WorkCalendar(),
        database: String? = nil
    ) throws(AssemblyError) -> MessageReader {
        do {
            return try Words(catalog, shelf: database.map(Shelf.beside) ?? .none).reader(gazetteer, calendar: calendar)
        } catch {
            throw .grammar(error)
        }
    }

    package static func samples(of catalog: IntentCatalog) throws(AssemblyError) -> SentenceSamples {
        do { return try SentenceSamples(catalog) } catch { throw .grammar(error) }
    }
}

extension ConversationRules {
    fileprivate init(_ rules: ProgrammeRules) {
        self.init(
            emergencyNumbers: rules.ledger.emergencyNumbers, hotline: rules.ledger.hotline,
            parkAfter: Int64(rules.talk.parkMinutes) * 60, patience: rules.talk.patience,
            asides: rules.talk.asides,
            usualHours: rules.meetings.workingHours.compactMap {
                CivilTime(hour: $0.lowerBound / 60, minute: $0.lowerBound % 60)
            })
    }
}
