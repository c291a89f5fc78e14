import Foundation
import Yams

/// A YAML file being read: typed access to its nodes, with every problem noted at its line.
final class YAMLSource {
    let file: String
    private(set) var problems: [CatalogProblem] = []
    private(set) var fingerprint = Fingerprint()

    init(file: String) {
        self.file = file
    }

    /// The file's mapping, or nil (and a problem) where there is none.
    func root(at path: String) -> Node.Mapping? {
        guard let data = FileManager.default.contents(atPath: path) else {
            note(0, "the file cannot be read; check that it exists and its permissions")
            return nil
        }
        fingerprint.add(file, data)
        guard let text = String(validatingUTF8Bytes: data) else {
            note(0, "the file is not UTF-8; save it as UTF-8")
            return nil
        }
        do {
            guard let node = try Yams.compose(yaml: text, .basic) else { return Node.Mapping([]) }
            guard let mapping = node.mapping else {
                note(node, "must be a mapping such as \"examples: …\"")
                return nil
            }
            return mapping
        } catch let error as YamlError {
            note(
                Self.line(of: error),
                "not valid YAML: \(Self.reason(of: error)); quote texts that hold \": \" or begin with [ { * & ! | > %")
        } catch {
            note(0, "not valid YAML")
        }
        return nil
    }

    func note(_ line: Int, _ message: String) {
        problems.append(CatalogProblem(file: file, line: line, message: message))
    }

    func note(_ node: Node, _ message: String) {
        note(node.mark?.line ?? 0, message)
    }

    /// Notes every key of `mapping` that is not among `known`.
    func expectKeys(_ known: [String], of mapping: Node.Mapping) {
        for (key, _) in mapping {
            let name = key.string ?? ""
            if !known.contains(name) {
                note(key, "unknown key \"\(name)\"; known are \(known.joined(separator: ", "))")
            }
        }
    }

    func text(_ node: Node) -> String? {
        guard case .scalar(let scalar) = node else {
            note(node, "must be a text")
            return nil
        }
        return scalar.string
    }

    func flag(_ node: Node?) -> Bool {
        guard let node else { return false }
        guard let value = node.bool else {
            note(node, "must be true or false")
            return false
        }
        return value
    }

    func list(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        guard case .sequence(let sequence) = node else {
            note(node, "must be a list, one \"- …\" a line")
            return []
        }
        return Array(sequence)
    }

    /// The texts of a list with the lines they stand in.
    func lines(_ node: Node?) -> [SourceLine] {
        list(node).compactMap { item in
            text(item).map { SourceLine(text: $0, file: file, line: item.mark?.line ?? 0) }
        }
    }

    func texts(_ node: Node?) -> [String] { lines(node).map(\.text) }

    func mapping(_ node: Node?) -> [(key: String, node: Node)] {
        guard let node else { return [] }
        guard case .mapping(let mapping) = node else {
            note(node, "must be a mapping, one \"key: …\" a line")
            return []
        }
        return mapping.map { ($0.key.string ?? "", $0.value) }
    }

    func dictionary(_ node: Node?) -> [String: SourceLine] {
        var result: [String: SourceLine] = [:]
        for (key, value) in mapping(node) {
            if let text = text(value) {
                result[key] = SourceLine(text: text, file: file, line: value.mark?.line ?? 0)
            }
        }
        return result
    }

    private static func line(of error: YamlError) -> Int {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 0
        }
    }

    private static func reason(of error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .duplicatedKeysInMapping(let keys, _): "written twice: \(keys.joined(separator: ", "))"
        default: "unreadable"
        }
    }
}

extension String {
    fileprivate init?(validatingUTF8Bytes data: Data) {
        guard let text = String(bytes: data, encoding: .utf8) else { return nil }
        self = text
    }
}
