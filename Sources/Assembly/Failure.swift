import Governance
package import Store
import TemplateGrammar
import Understanding

/// A failure in words for people, with the exit status of sysexits.
package struct Failure: Error {
    package var lines: [String]
    package var status: Int32

    package init(_ line: String, status: Int32) {
        lines = [line]
        self.status = status
    }

    package init(_ lines: [String], status: Int32) {
        self.lines = lines
        self.status = status
    }

    package static let usage: Int32 = 64
    package static let badData: Int32 = 65
    package static let missingInput: Int32 = 66
    package static let unavailable: Int32 = 69
    package static let internalFault: Int32 = 70
    package static let cannotCreate: Int32 = 73
    package static let inputOutput: Int32 = 74
    package static let notPermitted: Int32 = 77
}

extension Failure {
    package init(_ error: StoreError) {
        switch error {
        case .missing(let path):
            self.init(
                "There is no database at \(path). Make one with: guanjia init --sample linyi", status: Self.missingInput
            )
        case .readOnly:
            self.init(
                "The database cannot be written. Check the permissions of its file and folder.",
                status: Self.notPermitted)
        case .locked:
            self.init("Another program holds the database. Close it and try again.", status: Self.unavailable)
        case .corrupt:
            self.init(
                "The database is damaged. Restore a backup, or look at it with: guanjia doctor", status: Self.badData)
        case .newerSchema(let found, let known):
            self.init(
                "The database is of version \(found), and this program knows up to \(known). Install the newer program.",
                status: Self.badData)
        case .olderSchema(let found, let known):
            self.init(
                "The database is of version \(found), older than \(known). Open it once for writing.",
                status: Self.badData)
        case .notADatabase(let path):
            self.init("\(path) is no Guanjia database. Name another file with --database.", status: Self.badData)
        case .cannotCreate(let path):
            self.init(
                "\(path) exists already or cannot be made. Name another file with --database.",
                status: Self.cannotCreate)
        case .refused, .io:
            self.init(
                "The database could not be read or written. Check the disk, then: guanjia doctor",
                status: Self.inputOutput)
        }
    }

    package init(_ error: AssemblyError) {
        switch error {
        case .store(let error): self.init(error)
        case .catalog(.missingFolder(let path)):
            self.init("There are no intents at \(path). Name their folder with --intents.", status: Self.missingInput)
        case .catalog(.invalid(let problems)):
            self.init(problems.map(\.description), status: Self.badData)
        case .grammar(let error): self.init(error.explanation, status: Self.badData)
        case .rules(.missing(let path)):
            self.init(
                "The rules of the city are missing: \(path). They stand beside the intents.", status: Self.missingInput)
        case .rules(.invalid(let problems)): self.init(problems.map(\.text), status: Self.badData)
        case .noAccount(let name):
            self.init(
                "There is no account \(name), or it is disabled. See: guanjia account list", status: Self.notPermitted)
        }
    }

    /// The words for an error of the rooms within; nil for an error of another room.
    package init?(describing error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as AssemblyError: self.init(error)
        case let error as StoreError: self.init(error)
        default: return nil
        }
    }

    /// Tells the failure on stderr.
    package func say() {
        for line in lines { Stderr.say(line) }
    }
}
