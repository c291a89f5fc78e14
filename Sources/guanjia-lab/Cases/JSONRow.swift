import Foundation

extension Decodable {
    /// A row of a JSON Lines file.
    ///
    /// - Throws: what is missing, or of the wrong kind.
    init(jsonLine line: CaseLine) throws(RowProblem) {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(line.text.utf8))
        } catch let error as DecodingError {
            throw RowProblem(decoding: error)
        } catch {
            throw RowProblem("this is no JSON object")
        }
    }
}

extension RowProblem {
    fileprivate init(decoding error: DecodingError) {
        switch error {
        case .keyNotFound(let key, _):
            self.init("\"\(key.stringValue)\" is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            self.init(
                context.codingPath.last.map { "\"\($0.stringValue)\" is of the wrong kind" } ?? "this is no JSON object"
            )
        default:
            self.init("this is no JSON object")
        }
    }
}
