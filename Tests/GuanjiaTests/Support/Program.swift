import Foundation
import Glibc

/// The program itself, run as people run it.
enum Program {
    /// How a run ended.
    struct Ended: Sendable {
        var status: Int32
        var output: String
        var errors: String

        var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }

    /// It stands beside the bundle of the tests.
    static let path = folder + "/guanjia"

    /// The top of the repository.
    static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized.path

    private static let folder =
        ((try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "" as String)
        .split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }

    /// Runs to the end, at most `seconds` long; a run that takes longer is killed and ends with a status of 9.
    static func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], by user: User = .own,
        seconds: Int = 120
    ) async throws -> Ended {
        let folder = try TemporaryFolder()
        try Data(input).write(to: URL(filePath: folder.path("input")))
        let process = process(arguments, environment, user)
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.path("input")))
        process.standardOutput = try folder.newFile("output")
        process.standardError = try folder.newFile("errors")
        let status = try await end(of: process, within: seconds)
        return Ended(status: status, output: try folder.text("output"), errors: try folder.text("errors"))
    }

    static func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) async throws -> Ended {
        try await run(arguments, input: Array(input.utf8), environment: environment)
    }

    /// Ready to run; it has neither history nor database nor intents but those it is given.
    static func process(
        _ arguments: [String], _ environment: [String: String] = [:], _ user: User = .own
    ) -> Process {
        let process = Process()
        let command = user.prefix + [path] + arguments
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = URL(filePath: root)
        let usual = ["HOME": "/nonexistent", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        process.environment = usual.merging(environment) { _, new in new }
        return process
    }

    static func end(of process: Process, within seconds: Int) async throws -> Int32 {
        let limit = DispatchWorkItem { [process] in kill(process.processIdentifier, SIGKILL) }
        defer { limit.cancel() }
        return try await withCheckedThrowingContinuation { ended in
            process.terminationHandler = { ended.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch {
                process.terminationHandler = nil
                ended.resume(throwing: error)
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: limit)
        }
    }
}

/// Whose rights the program has.
struct User: Sendable {
    fileprivate var prefix: [String]

    static let own = User(prefix: [])

    /// Somebody whom files' permissions bind: oneself, or for root another user; nil where there is no way.
    static let bound: User? = {
        guard geteuid() == 0 else { return .own }
        let other = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        guard access(other[0], X_OK) == 0 else { return nil }
        let trial = Process()
        trial.executableURL = URL(filePath: other[0])
        trial.arguments = other.dropFirst() + ["/usr/bin/test", "-x", Program.path]
        do { try trial.run() } catch { return nil }
        trial.waitUntilExit()
        return trial.terminationStatus == 0 ? User(prefix: other) : nil
    }()
}
