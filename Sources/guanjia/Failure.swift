import ArgumentParser
import Assembly
import Foundation
import Governance
import LineServer
import SampleCity
import Store
import TemplateGrammar
import Understanding

/// A failure in words for people, with the exit status of sysexits.
struct Failure: Error {
    var lines: [String]
    var status: Int32

    init(_ line: String, status: Int32) {
        lines = [line]
        self.status = status
    }

    init(_ lines: [String], status: Int32) {
        self.lines = lines
        self.status = status
    }

    static let usage: Int32 = 64
    static let badData: Int32 = 65
    static let missingInput: Int32 = 66
    static let unavailable: Int32 = 69
    static let internalFault: Int32 = 70
    static let cannotCreate: Int32 = 73
    static let inputOutput: Int32 = 74
    static let notPermitted: Int32 = 77
}

extension Failure {
    init(_ error: StoreError) {
        switch error {
        case .missing(let path):
            self.init("There is no database at \(path). Make one with: guanjia init --sample linyi", status: Self.missingInput)
        case .readOnly:
            self.init("The database cannot be written. Check the permissions of its file and folder.", status: Self.notPermitted)
        case .locked:
            self.init("Another program holds the database. Close it and try again.", status: Self.unavailable)
        case .corrupt:
            self.init("The database is damaged. Restore a backup, or look at it with: guanjia doctor", status: Self.badData)
        case .newerSchema(let found, let known):
            self.init(
                "The database is of version \(found), and this program knows up to \(known). Install the newer program.",
                status: Self.badData)
        case .olderSchema(let found, let known):
            self.init("The database is of version \(found), older than \(known). Open it once for writing.", status: Self.badData)
        case .notADatabase(let path):
            self.init("\(path) is no Guanjia database. Name another file with --database.", status: Self.badData)
        case .cannotCreate(let path):
            self.init("\(path) exists already or cannot be made. Name another file with --database.", status: Self.cannotCreate)
        case .refused, .io:
            self.init("The database could not be read or written. Check the disk, then: guanjia doctor", status: Self.inputOutput)
        }
    }

    init(_ error: AssemblyError) {
        switch error {
        case .store(let error): self.init(error)
        case .catalog(.missingFolder(let path)):
            self.init("There are no intents at \(path). Name their folder with --intents.", status: Self.missingInput)
        case .catalog(.invalid(let problems)):
            self.init(problems.map(\.description), status: Self.badData)
        case .grammar(let error): self.init(error.explanation, status: Self.badData)
        case .rules(.missing(let path)):
            self.init("The rules of the city are missing: \(path). They stand beside the intents.", status: Self.missingInput)
        case .rules(.invalid(let problems)): self.init(problems.map(\.text), status: Self.badData)
        case .noAccount(let name):
            self.init("There is no account \(name), or it is disabled. See: guanjia account list", status: Self.notPermitted)
        }
    }

    init(_ error: LineServerError) {
        switch error {
        case .addressInUse(let host, let port):
            self.init("Another program listens on \(host):\(port). Choose another port with --listen.", status: Self.unavailable)
        case .unreachable(let host, let port):
            self.init("Nothing answers at \(host):\(port). Is the server running?", status: Self.unavailable)
        case .unreadableCertificate(let path), .unreadableKey(let path):
            self.init("\(path) cannot be read as PEM. Check the file.", status: Self.missingInput)
        case .cannotListen(let host, let port, _):
            self.init("\(host):\(port) cannot be listened on. Check the address.", status: Self.unavailable)
        case .stopped, .disconnected:
            self.init("The connection ended.", status: Self.unavailable)
        }
    }

    /// Runs `body`; a failure is told on stderr and ends the command with its status.
    static func telling<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let failure as Failure {
            throw failure.told
        } catch let error as AssemblyError {
            throw Failure(error).told
        } catch let error as StoreError {
            throw Failure(error).told
        } catch let error as LineServerError {
            throw Failure(error).told
        }
    }

    private var told: ExitCode {
        for line in lines { Stderr.say(line) }
        return ExitCode(status)
    }
}

/// What the program says beside its answers.
enum Stderr {
    static func say(_ line: String) { write(line + "\n") }

    static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
