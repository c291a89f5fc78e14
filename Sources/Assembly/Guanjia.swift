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

    /// Opens the database and loads the words and the rules.
    package static func open(
        _ configuration: Configuration, logger: Logger = Logger(label: "guanjia")
    ) throws(AssemblyError) -> Guanjia {
        let store = try openStore(configuration)
        let rules = try rules(configuration)
        let catalog = try catalog(configuration)
        let registry = Registry(store: store)
        let words = NameWords(catalog)
        do {
            // The version first: a change in between is then found by the first look.
            let version = try registry.version()
            let reader = try reader(
                catalog, try gazetteer(registry, words), calendar: rules.calendar, database: configuration.database)
            let names = NameBoard(
                reader.gazetteer, version: version,
                source: NameBoard.Source(
                    version: { try registry.version() }, names: { try gazetteer(registry, words) }),
                interval: configuration.namesInterval, logger: logger)
            let services = Services(
                registry: registry, accounts: Accounts(store: store), ledger: Ledger(store: store, rules: rules),
                assessments: Assessments(store: store, rules: rules), stars: Stars(store: store),
                meetings: Meetings(store: store, rules: rules), rules: rules, lexicon: reader.lexicon,
                isSample: try registry.sample() != nil)
            let bot = Bot(
                reader: reader, phrasebook: try Phrasebook(catalog), handlers: HandlerRegistry(services),
                speakers: SpeakerDirectory(services), clock: configuration.clock,
                emergencyNumbers: rules.ledger.emergencyNumbers, logger: logger, names: names)
            return Guanjia(
                configuration: configuration, store: store, rules: rules, reader: reader, services: services,
                speakers: SpeakerDirectory(services), bot: bot)
        } catch let error as CatalogError {
            throw .catalog(error)
        } catch let error as AssemblyError {
            throw error
        } catch {
            throw .store(StoreError.sorting(error))
        }
    }

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

    /// - Parameter database: the file beside which trained models are kept; without one every call trains.
    package static func reader(
        _ catalog: IntentCatalog, _ gazetteer: Gazetteer = Gazetteer(), calendar: WorkCalendar = WorkCalendar(),
        database: String? = nil
    ) throws(AssemblyError) -> MessageReader {
        do {
            return try MessageReader(
                catalog, gazetteer: gazetteer, calendar: calendar, models: database.map(ModelShelf.beside) ?? .none)
        } catch {
            throw .grammar(error)
        }
    }

    package static func samples(of catalog: IntentCatalog) throws(AssemblyError) -> SentenceSamples {
        do { return try SentenceSamples(catalog) } catch { throw .grammar(error) }
    }

    /// The names of the registry, with what `words` say of how people shorten them.
    package static func gazetteer(_ registry: Registry, _ words: NameWords) throws(AssemblyError) -> Gazetteer {
        do {
            let places = try registry.placeNames().map { named in
                PlaceName(
                    reference: PlaceReference(named.place, within: named.ancestors.reversed()), aliases: named.aliases)
            }
            let companies = try registry.companies().map(CompanyReference.init)
            return Gazetteer(places: places, companies: companies, words: words)
        } catch { throw .store(error) }
    }
}
