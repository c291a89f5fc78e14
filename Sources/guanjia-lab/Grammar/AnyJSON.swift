import Foundation
import TemplateGrammar

/// Any JSON value, as data that a grammar carries along.
struct AnyJSON: Decodable, Sendable, Equatable {
    let value: GrammarValue

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            value = .string(text)
        } else if container.decodeNil() {
            value = .null
        } else if let flag = try? container.decode(Bool.self) {
            value = .bool(flag)
        } else if let number = try? container.decode(Int.self) {
            value = .int(number)
        } else if let number = try? container.decode(Double.self) {
            value = .double(number)
        } else if let items = try? container.decode([AnyJSON].self) {
            value = .list(items.map(\.value))
        } else {
            value = .map(try container.decode([String: AnyJSON].self).mapValues(\.value))
        }
    }
}

/// A file that holds one JSON value.
enum JSONFile {
    static func read<Value: Decodable>(_ type: Value.Type, from path: String) throws(CaseFileError) -> Value {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { throw .unreadable(path: path) }
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch {
            throw .invalid([CaseProblem(file: path, line: 1, message: Self.explanation(of: error))])
        }
    }

    private static func explanation(of error: any Error) -> String {
        guard case .some(let context) = (error as? DecodingError)?.context else { return "this is no JSON" }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
    }
}

extension DecodingError {
    fileprivate var context: Context? {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            context
        @unknown default: nil
        }
    }
}
