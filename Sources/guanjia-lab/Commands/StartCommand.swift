import ArgumentParser
import Assembly
import Dialogue
import Foundation

struct StartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Measures how long a talk takes from the start of the program to its first answer.",
        discussion: """
            Runs `guanjia chat` beside this program, with one line piped in, and waits for the first byte of its \
            answer. One run before those that count makes what is kept beside the database. first_answer_ms is the \
            median.
            """)

    @Option(help: "The SQLite file; one that `guanjia init` has made.")
    var database: String

    @Option(help: "What is said.")
    var text = "金域社区评分多少"

    @Option(help: "The language that the program is told to expect; without it, none.")
    var language: String?

    @Option(help: "How often.")
    var runs = 21

    func validate() throws {
        guard runs > 0 else { throw ValidationError("--runs is a number above 0.") }
    }

    func run() async throws {
        try await Failure.telling {
            let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "guanjia")
            guard let program, FileManager.default.isExecutableFile(atPath: program.path) else {
                throw Failure("There is no guanjia beside this program; build both.", status: Failure.badData)
            }
            _ = try firstAnswer(of: program)
            let times = try (0..<runs).map { _ in try firstAnswer(of: program) }.sorted()
            let fields: [String: JSONValue] = [
                "first_answer_ms": .rounded(times[runs / 2] / .milliseconds(1)),
                "slowest_ms": .rounded(times[runs - 1] / .milliseconds(1)), "runs": .int(runs),
            ]
            print(JSONLine.text(.object(fields)))
        }
    }

    private func firstAnswer(of program: URL) throws -> Duration {
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = program
        process.arguments = ["chat", "--database", database] + (language.map { ["--language", $0] } ?? [])
        process.standardInput = input
        process.standardOutput = output
        let start = ContinuousClock.now
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data((text + "\n").utf8))
        let first = try output.fileHandleForReading.read(upToCount: 1)
        let time = start.duration(to: .now)
        try input.fileHandleForWriting.close()
        _ = try output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        guard first?.isEmpty == false else {
            throw Failure("\(program.lastPathComponent) chat gave no answer; see above.", status: Failure.badData)
        }
        return time
    }
}
