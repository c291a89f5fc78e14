import Foundation

/// A line of a file of cases that cannot be used.
struct CaseProblem: Sendable, Equatable, CustomStringConvertible {
    var file: String
    /// 1-based
    var line: Int
    var message: String

    var description: String { "\(file):\(line): \(message)" }
}

/// Why a file of cases cannot be used.
enum CaseFileError: Error, Equatable {
    case missing(path: String)
    case unreadable(path: String)
    /// Every fault of its lines, in their order.
    case invalid([CaseProblem])
}

/// What is wrong with a line, said by who reads it.
struct RowProblem: Error, Equatable {
    var message: String

    init(_ message: String) { self.message = message }
}

struct CaseLine: Sendable, Equatable {
    /// 1-based
    var number: Int
    var text: String
}

/// The lines of a file of cases: UTF-8, each ending with LF or CRLF; blank lines and a byte order mark are skipped.
struct CaseFile: Sendable {
    let path: String
    let lines: [CaseLine]

    /// - Throws: `.missing`, `.unreadable`, or `.invalid` where a line is not UTF-8.
    init(path: String) throws(CaseFileError) {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { throw .unreadable(path: path) }
        try self.init(path: path, bytes: Array(data))
    }

    /// - Throws: `.invalid` where a line is not UTF-8.
    init(path: String, bytes: [UInt8]) throws(CaseFileError) {
        var (lines, problems): ([CaseLine], [CaseProblem]) = ([], [])
        for (index, part) in Self.body(bytes).split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let text = String(validating: part.last == 0x0D ? part.dropLast() : part, as: UTF8.self) else {
                problems.append(CaseProblem(file: path, line: index + 1, message: "this is not UTF-8"))
                continue
            }
            if !text.allSatisfy(\.isWhitespace) { lines.append(CaseLine(number: index + 1, text: text)) }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        self.path = path
        self.lines = lines
    }

    /// Each line as a row, in order.
    ///
    /// - Throws: `.invalid` with every line that `read` refuses.
    func rows<Row>(_ read: (CaseLine) throws(RowProblem) -> Row) throws(CaseFileError) -> [Row] {
        var (rows, problems): ([Row], [CaseProblem]) = ([], [])
        for line in lines {
            do {
                rows.append(try read(line))
            } catch {
                problems.append(CaseProblem(file: path, line: line.number, message: error.message))
            }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return rows
    }

    private static func body(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }
}
