import Assembly
import Dialogue
import Foundation

/// What a measuring command found.
struct Report {
    /// The fields of contracts.
    var summary: [String: JSONValue]
    /// The cases that failed, in the order of the file.
    var mismatches: [JSONValue]

    /// Writes the mismatches to a file, where one is named, and prints the summary.
    ///
    /// - Throws: status 73 where the file cannot be written.
    func deliver(_ options: MismatchOptions) throws(Failure) {
        if let path = options.mismatches { try write(to: path) }
        print(JSONLine.text(.object(summary)))
    }

    private func write(to path: String) throws(Failure) {
        let text = mismatches.map { JSONLine.text($0) + "\n" }.joined()
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw Failure(
                "\(path) cannot be written. Name another file with --mismatches.", status: Failure.cannotCreate)
        }
    }
}

extension JSONValue {
    /// A part of a whole to four places; null where there is no whole.
    static func ratio(_ part: Int, of whole: Int) -> JSONValue {
        whole > 0 ? .rounded(Double(part) / Double(whole)) : .null
    }

    /// A number to four places.
    static func rounded(_ value: Double) -> JSONValue { .double((value * 10_000).rounded() / 10_000) }

    static func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }

    static func counts(_ counts: [String: Int]) -> JSONValue { .object(counts.mapValues(JSONValue.int)) }
}
