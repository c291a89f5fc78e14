import ArgumentParser
import Assembly
import Foundation
import Governance
import Store
import Vocabulary

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Adds, lists and disables the accounts of people.",
        subcommands: [Add.self, Password.self, List.self, Disable.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Adds an account; asks for its password.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "The name to sign in with.") var name: String
        @Option(help: "resident, company, community, street, county or city.") var role: Role
        @Option(help: "The place that a member of staff works for, or a resident's compound, by its name.") var place:
            String?
        @Option(help: "The company of a company's account, by its name.") var company: String?

        func run() async throws {
            try await AccountFailure.telling {
                let store = try Guanjia.openStore(common.configuration)
                let registry = Registry(store: store)
                let home = try place.map { try AccountFailure.place($0, registry) }
                let employer = try company.map { try AccountFailure.company($0, registry) }
                let account = Account(
                    id: 0, name: name, role: role, placeID: role == .resident ? nil : home?.id, companyID: employer?.id)
                let accounts = Accounts(store: store)
                let added = try await accounts.add(account, password: try PasswordPrompt.read())
                if role == .resident, let home {
                    try await accounts.addHome(of: added.id, placeID: home.id, location: Location())
                }
                print("Added \(name).")
            }
        }
    }

    struct Password: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sets a password; it is asked for or read from stdin.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "The account's name.") var name: String

        func run() async throws {
            try await AccountFailure.telling {
                let accounts = Accounts(store: try Guanjia.openStore(common.configuration))
                try await accounts.setPassword(try PasswordPrompt.read(), of: name)
                print("The password of \(name) is set.")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists all accounts.")

        @OptionGroup var common: CommonOptions

        func run() async throws {
            try await AccountFailure.telling {
                let store = try Guanjia.openStore(common.configuration)
                let registry = Registry(store: store)
                for account in try Accounts(store: store).list() {
                    let place = try account.placeID.flatMap { try registry.place($0)?.name.hans }
                    let company = try account.companyID.flatMap { try registry.company($0)?.name.hans }
                    let notes = [
                        place, company, account.isDisabled ? "disabled" : nil, account.isSample ? "sample" : nil,
                    ]
                    print(([account.name, account.role.rawValue] + notes.compactMap(\.self)).joined(separator: "\t"))
                }
            }
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Keeps an account from signing in.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "The account's name.") var name: String

        func run() async throws {
            try await AccountFailure.telling {
                try await Accounts(store: try Guanjia.openStore(common.configuration)).disable(name)
                print("\(name) is disabled.")
            }
        }
    }
}

/// Accounts' failures in words.
enum AccountFailure {
    static func telling(_ body: () async throws -> Void) async throws {
        try await Failure.telling {
            do { try await body() } catch let error as AccountError { throw failure(error) }
        }
    }

    private static func failure(_ error: AccountError) -> any Error {
        switch error {
        case .store(let error): error
        case .wrong: Failure("The name or the password is wrong.", status: Failure.notPermitted)
        case .disabled(let name): Failure("\(name) is disabled.", status: Failure.notPermitted)
        case .unknown(let name):
            Failure("There is no account \(name). See: guanjia account list", status: Failure.badData)
        case .nameTaken(let name):
            Failure("There is an account \(name) already. Choose another name.", status: Failure.badData)
        case .incomplete:
            Failure("This role needs --place, or --company for a company's account.", status: Failure.usage)
        case .passwordTooShort(let least):
            Failure("A password has at least \(least) characters.", status: Failure.badData)
        }
    }

    static func place(_ name: String, _ registry: Registry) throws -> Place {
        let found = try registry.places(named: name)
        guard let place = found.first else { throw Failure("There is no place \(name).", status: Failure.badData) }
        guard found.count == 1 else {
            throw Failure(
                "\(found.count) places are named \(name). Import the account from CSV with its path.",
                status: Failure.badData)
        }
        return place
    }

    static func company(_ name: String, _ registry: Registry) throws -> Company {
        guard let company = try registry.companies().first(where: { $0.name.hans == name }) else {
            throw Failure("There is no company \(name).", status: Failure.badData)
        }
        return company
    }
}

/// Reads a password without showing it; from a pipe, the first line.
enum PasswordPrompt {
    static func read() throws -> String {
        guard isatty(STDIN_FILENO) == 1 else {
            guard let line = readLine() else {
                throw Failure("The password is missing on stdin.", status: Failure.missingInput)
            }
            return line
        }
        guard let typed = getpass("Password: ") else {
            throw Failure("The password could not be read.", status: Failure.inputOutput)
        }
        return String(cString: typed)
    }
}
