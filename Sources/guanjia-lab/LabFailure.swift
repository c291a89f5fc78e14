import ArgumentParser
import Assembly
import LineServer
import TextClassifier

extension Failure {
    init(_ error: CaseFileError) {
        switch error {
        case .missing(let path):
            self.init("There is no file \(path). Check the name.", status: Self.missingInput)
        case .unreadable(let path):
            self.init("\(path) cannot be read. Is it a file, and may you read it?", status: Self.inputOutput)
        case .invalid(let problems):
            self.init(Self.lines(problems), status: Self.badData)
        }
    }

    init(_ error: LineServerError) {
        switch error {
        case .addressInUse(let host, let port):
            self.init("Another program listens on \(host):\(port). Choose another port.", status: Self.unavailable)
        case .cannotListen(let host, let port, _):
            self.init("\(host):\(port) cannot be listened on. Check the address.", status: Self.unavailable)
        case .unreadableCertificate, .unreadableKey, .stopped, .unreachable, .disconnected:
            self.init("The connection ended.", status: Self.unavailable)
        }
    }

    init(_ error: TrainingError) {
        switch error {
        case .noExamples, .tooFewLabels, .labelWithoutExamples:
            self.init("There is nothing to choose between. Train from texts of two intents.", status: Self.badData)
        case .duplicateLabel(let label):
            self.init("No intent may be called \(label). Rename it.", status: Self.badData)
        case .unknownLabel, .badOption:
            self.init("The texts cannot be learnt from.", status: Self.badData)
        }
    }

    /// So many faults show what is wrong; a file of another kind has one on every line.
    private static let mostTold = 20

    private static func lines(_ problems: [CaseProblem]) -> [String] {
        let lines = problems.prefix(mostTold).map(\.description)
        return problems.count > mostTold ? lines + ["and \(problems.count - mostTold) lines more"] : lines
    }

    /// Runs `body`; a failure is told on stderr and ends the command with its status.
    static func telling(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            guard let failure = known(error) else { throw error }
            failure.say()
            throw ExitCode(failure.status)
        }
    }

    private static func known(_ error: any Error) -> Failure? {
        switch error {
        case let error as CaseFileError: Failure(error)
        case let error as LineServerError: Failure(error)
        case let error as TrainingError: Failure(error)
        default: Failure(describing: error)
        }
    }
}
