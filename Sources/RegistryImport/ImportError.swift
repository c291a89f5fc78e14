package import Store

/// Why nothing was imported.
package enum ImportError: Error, Equatable {
    /// The file has no rows, or no header.
    case empty(file: String)
    /// Not UTF-8 from this line on, counted from 1.
    case notUTF8(file: String, row: Int)
    /// The bad places, at most a hundred, in the order of the file; `more` says how many are left out.
    case invalid(file: String, problems: [ImportProblem], more: Int)
    /// The database refused or failed; nothing was changed.
    case store(StoreError)

    /// One line for each problem, for people.
    package var lines: [String] {
        switch self {
        case .empty(let file): ["\(file): the file is empty; the first line names the columns, see docs/import.md"]
        case .notUTF8(let file, let row): ["\(file):\(row): not UTF-8; save the file as \"CSV UTF-8\""]
        case .invalid(let file, let problems, let more):
            problems.map { "\(file):\($0.text)" } + (more > 0 ? ["\(file): and \(more) more"] : [])
        case .store: ["the database could not be changed; nothing was imported"]
        }
    }
}

/// What is wrong with one cell, or with a whole row.
package struct ImportProblem: Sendable, Hashable {
    /// The line of the file on which the row starts, counted from 1; the header is on 1.
    package var row: Int
    /// `nil` where the whole row is meant.
    package var column: String?
    package var reason: ImportReason

    package init(row: Int, column: String? = nil, reason: ImportReason) {
        self.row = row
        self.column = column
        self.reason = reason
    }

    /// `12: parent: there is no place "兰山区/蓝山街道"; …`
    package var text: String {
        [String(row), column, reason.text].compactMap(\.self).joined(separator: ": ")
    }
}

/// The problems found so far; of very many only the first hundred are kept.
struct ImportProblems {
    /// How many problems are named.
    static let limit = 100

    private(set) var named: [ImportProblem] = []
    private(set) var count = 0

    /// Whether further problems are only counted, so that looking for near names is no use.
    var isFull: Bool { named.count >= Self.limit }

    mutating func add(_ row: Int, _ column: String? = nil, _ reason: ImportReason) {
        count += 1
        guard named.count < Self.limit else { return }
        named.append(ImportProblem(row: row, column: column, reason: reason))
    }

    func error(file: String) -> ImportError {
        let sorted = named.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }
        return .invalid(file: file, problems: sorted.map(\.element), more: count - named.count)
    }
}
