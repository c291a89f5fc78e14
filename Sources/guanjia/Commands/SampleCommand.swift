import ArgumentParser
import Assembly
import Scripts
import Understanding

struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Prints sentences that an intent accepts, one a line.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The intent, as its folder is named.")
    var intent: String

    @Option(help: "At most so many sentences.")
    var count = 10

    @Option(help: "zh-Hans, zh-Hant or en.")
    var language: Language = .hans

    @Option(help: "Another number gives other sentences.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (1...10_000).contains(count) else { throw ValidationError("--count is from 1 to 10000.") }
    }

    func run() async throws {
        try await Failure.telling {
            let catalog = try Guanjia.catalog(common.configuration)
            guard catalog[intent] != nil else {
                throw Failure("There is no intent \(intent). Each is a folder of intents/.", status: Failure.usage)
            }
            let samples = try Guanjia.samples(of: catalog)
            for sentence in samples.sentences(of: intent, count: count, language: language, seed: seed) {
                print(sentence)
            }
        }
    }
}
