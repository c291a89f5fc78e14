import Benchmark
import Foundation

@testable import Dialogue
@testable import Scripts
@testable import TemplateGrammar
@testable import TextClassifier
@testable import TimeExpressions
@testable import Understanding
@testable import Vocabulary

/// What one message costs in each pure room, and on the whole way from its text to its reading.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput], scalingFactor: .kilo, maxDuration: .seconds(3), maxIterations: 1_000)

    for (name, lines) in Messages.all {
        Benchmark("Scripts: fold, \(name)") { benchmark in
            for index in benchmark.scaledIterations { blackHole(FoldedText(lines[index % lines.count])) }
        }
    }
    for (name, lines) in Messages.all {
        let folded = lines.map { FoldedText($0).units }
        Benchmark("TimeExpressions: \(name)") { benchmark in
            let parser = TimeParser(language: name == "English" ? .english : .chinese)
            benchmark.startMeasurement()
            for index in benchmark.scaledIterations {
                blackHole(
                    parser.mentions(in: folded[index % folded.count], reference: Messages.now, prefers: .future))
            }
        }
    }
    for (name, lines) in Messages.all {
        Benchmark("TemplateGrammar: sentences of all intents, \(name)") { benchmark in
            let grammar = try Messages.words(name == "English" ? .en : .zh).sentences.whole
            let messages = lines.map { Message(units: FoldedText($0).units, externals: []) }
            benchmark.startMeasurement()
            for index in benchmark.scaledIterations { blackHole(grammar?.matches(messages[index % messages.count])) }
        }
    }
    for (name, lines) in Messages.all {
        let folded = lines.map { FoldedText($0) }
        Benchmark("TextClassifier: intents, \(name)") { benchmark in
            let reader = try Messages.reader.get()
            benchmark.startMeasurement()
            for index in benchmark.scaledIterations {
                blackHole(reader.ranking(of: folded[index % folded.count], name == "English" ? .en : .zh, floor: 0.1))
            }
        }
    }
    for (name, lines) in Messages.all {
        Benchmark("Understanding: read, \(name)") { benchmark in
            let reader = try Messages.reader.get()
            benchmark.startMeasurement()
            for index in benchmark.scaledIterations {
                blackHole(reader.read(lines[index % lines.count], at: Messages.now))
            }
        }
    }
    Benchmark("Dialogue: a turn, its reading given") { benchmark in
        let reader = try Messages.reader.get()
        let readings = Messages.talk.map { reader.read($0, at: Messages.now) }
        benchmark.startMeasurement()
        var conversation = Conversation(reader.catalog)
        for index in benchmark.scaledIterations {
            blackHole(Messages.turn(&conversation, readings[index % readings.count]))
        }
    }
}

enum Messages {
    static let now = CivilDateTime(CivilDate(daysSinceEpoch: 20_780), .noon)

    static let chinese = [
        "3号楼2单元电梯坏了", "金域社区评分多少", "我们小区还有哪些问题没解决", "周五下午三点在金域社区开联席会，议题是停车", "楼上天天半夜装修吵得睡不着",
        "今天天气怎么样", "查一下LY-1024", "你好",
    ]
    static let english = [
        "the lift in building 3 is broken again", "how is Jinyu Community rated", "open issues in my compound",
        "schedule a joint meeting at Jinyu Community on Friday at 3pm about parking", "somebody parks in the fire lane",
        "what is the weather like", "status of LY-1024", "hello",
    ]
    static let all = [("Chinese", chinese), ("English", english)]
    /// A form that is opened, asked about, interrupted, dropped, taken up again and put right.
    static let talk = [
        "我要投诉", "?", "金域社区评分多少", "金域社区", "不知道", "电梯", "算了", "继续", "不对，是5号楼", "3号楼", "那第1花园呢", "说英文", "撤销刚才的",
    ]

    /// A line heard, and the answer to what its handler would have made of it.
    static func turn(_ conversation: inout Conversation, _ reading: Reading) -> Answer {
        switch conversation.hear(reading, from: Speaker(), at: Instant(seconds: 1_795_395_600)) {
        case .answer(let answer): answer
        case .perform(let request): conversation.conclude(Outcome("done", ["ticket": .ticket(1024)]), of: request)
        }
    }

    static let catalog: Result<IntentCatalog, any Error> = Result {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardized.path
        return try IntentCatalog.load(directory: root + "/intents")
    }

    static func words(_ language: WordsLanguage) throws -> CompiledWords {
        try CompiledWords(try catalog.get(), language, shelf: .none)
    }

    /// The repository's own words, with a thousand made-up compounds.
    static let reader: Result<MessageReader, any Error> = Result {
        let names = (0..<1_000).map { index in
            let name = index == 0 ? "金域社区" : "第\(index)花园小区"
            return PlaceName(
                reference: PlaceReference(
                    id: Int64(index), level: .compound,
                    name: LocalName(hans: name, hant: name, en: index == 0 ? "Jinyu Community" : "Garden \(index)"),
                    within: []), aliases: [])
        }
        return try MessageReader(try catalog.get(), gazetteer: Gazetteer(places: names))
    }
}
