import Yams

/// Reads one rules file and collects every mistake in it, so that all are told at once.
///
/// After a mistake a reading method returns some harmless value; whoever reads checks `problems` at the end.
struct RulesReader {
    let file: String
    private(set) var problems: [RulesProblem] = []

    init(file: String) { self.file = file }

    /// The root of a file's text, which has to be a table of keys.
    mutating func root(_ text: String, keys: Set<String>) -> RulesTable {
        do {
            let node = try Yams.compose(yaml: text, .basic)
            return table(node, line: 1, name: "the file", keys: keys)
        } catch let error as YamlError {
            report(line: Self.line(of: error), "this is not YAML", "check indentation, colons and quotes here")
        } catch {
            report(line: 1, "this is not YAML", "check indentation, colons and quotes")
        }
        return RulesTable()
    }

    mutating func report(line: Int, _ message: String, _ advice: String) {
        problems.append(RulesProblem(file: file, line: line, message: message, advice: advice))
    }

    /// A table under a key; `keys` are those that it may have.
    mutating func table(_ key: String, in parent: RulesTable, keys: Set<String>) -> RulesTable {
        guard let node = need(key, in: parent) else { return RulesTable() }
        return table(node, line: parent.line, name: "“\(key)”", keys: keys)
    }

    /// The tables of a list under a key.
    mutating func tables(_ key: String, in parent: RulesTable, keys: Set<String>) -> [RulesTable] {
        list(key, in: parent).map { table($0, line: parent.line, name: "an item of “\(key)”", keys: keys) }
    }

    /// A table whose keys are data; in the order of the file.
    mutating func pairs(_ key: String, in parent: RulesTable) -> [(key: String, line: Int, value: Node)] {
        guard let node = need(key, in: parent) else { return [] }
        guard let mapping = node.mapping else {
            report(line: node.line, "“\(key)” is not a table", "write its entries below it, indented, as “name: value”")
            return []
        }
        return mapping.map { (key: $0.key.string ?? "", line: $0.key.line, value: $0.value) }
    }

    mutating func list(_ key: String, in parent: RulesTable) -> [Node] {
        guard let node = need(key, in: parent) else { return [] }
        guard let sequence = node.sequence else {
            report(line: node.line, "“\(key)” is not a list", "write its items as “- item” or [a, b]")
            return []
        }
        return Array(sequence)
    }

    /// Texts of a list.
    mutating func texts(_ key: String, in parent: RulesTable) -> [(text: String, line: Int)] {
        list(key, in: parent).compactMap { node in
            if let text = node.scalar?.string { return (text, node.line) }
            report(line: node.line, "an item of “\(key)” is not a text", "write one value per item")
            return nil
        }
    }

    mutating func text(_ key: String, in table: RulesTable) -> String {
        guard let node = need(key, in: table) else { return "" }
        if let text = node.scalar?.string, !text.isEmpty { return text }
        report(line: node.line, "“\(key)” is empty or not a text", "write one value after the colon")
        return ""
    }

    /// A whole number within a range; its lower bound after a mistake.
    mutating func whole(_ key: String, in table: RulesTable, _ range: ClosedRange<Int>) -> Int {
        guard let node = need(key, in: table) else { return range.lowerBound }
        return whole(node, name: key, range)
    }

    mutating func whole(_ node: Node, name: String, _ range: ClosedRange<Int>) -> Int {
        if let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) { return number }
        let (low, high) = (range.lowerBound, range.upperBound)
        report(line: node.line, "“\(name)” is not a whole number from \(low) to \(high)", "write one, without quotes")
        return low
    }

    /// A number of points with at most two decimals, from 0 to 100, in hundredths.
    mutating func points(_ key: String, in table: RulesTable) -> Int {
        guard let node = need(key, in: table) else { return 0 }
        return points(node, name: key)
    }

    mutating func points(_ node: Node, name: String) -> Int {
        if let points = node.scalar.flatMap({ Self.hundredths($0.string) }), points <= 10_000 { return points }
        report(line: node.line, "“\(name)” is not a number from 0 to 100", "write one with at most two decimals")
        return 0
    }

    mutating func flag(_ key: String, in table: RulesTable, default value: Bool) -> Bool {
        guard let node = table.values[key] else { return value }
        if let flag = node.bool { return flag }
        report(line: node.line, "“\(key)” is neither true nor false", "write true or false")
        return value
    }

    /// One of the values of an enum.
    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ text: String, line: Int, as name: String
    ) -> Value? {
        if let value = Value(rawValue: text) { return value }
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        report(line: line, "“\(text)” is no \(name)", "use one of: \(known)")
        return nil
    }

    private mutating func need(_ key: String, in table: RulesTable) -> Node? {
        if let node = table.values[key] { return node }
        if !table.isBroken { report(line: table.line, "“\(key)” is missing", "add a line “\(key): …” here") }
        return nil
    }

    mutating func table(_ node: Node?, line: Int, name: String, keys: Set<String>) -> RulesTable {
        guard let mapping = node?.mapping else {
            report(line: node?.line ?? line, "\(name) is not a table", "write “key: value” lines")
            return RulesTable()
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let word = key.string ?? ""
            if keys.contains(word) {
                values[word] = value
            } else {
                report(line: key.line, "“\(word)” is unknown", "use one of: \(keys.sorted().joined(separator: ", "))")
            }
        }
        return RulesTable(values: values, line: node?.line ?? line, isBroken: false)
    }

    private static func line(of error: YamlError) -> Int {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: 1
        }
    }

    /// "12.5" is 1250.
    private static func hundredths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = UInt16(parts[0]) else { return nil }
        guard parts.count == 2 else { return Int(whole) * 100 }
        guard (1...2).contains(parts[1].count), let part = UInt16(parts[1]) else { return nil }
        return Int(whole) * 100 + Int(part) * (parts[1].count == 1 ? 10 : 1)
    }
}

/// A table of a rules file whose keys have been checked.
struct RulesTable {
    var values: [String: Node] = [:]
    var line = 1
    /// Whether it could not be read, which has been reported already.
    var isBroken = true
}

extension Node {
    /// Counted from 1.
    var line: Int { mark?.line ?? 1 }
}
