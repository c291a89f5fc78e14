import Vocabulary

extension Standard {
    static let keys: Set = ["classes"]
    /// What the programme says of itself.
    static let expectedClasses = 13
    static let expectedItems = 144

    /// Reads `standard.yaml` and checks codes, counts and points.
    init(_ reader: inout RulesReader, _ root: RulesTable, _ traditional: @escaping @Sendable (String) -> String) {
        let keys: Set = ["code", "zh-Hans", "zh-Hant", "en", "items"]
        let tables = reader.tables("classes", in: root, keys: keys)
        self.init(classes: tables.map { Self.readClass($0, &reader) }, traditional: traditional)
        guard reader.problems.isEmpty else { return }
        checkCounts(&reader, root.line)
    }

    private func checkCounts(_ reader: inout RulesReader, _ line: Int) {
        let items = classes.flatMap(\.items)
        if classes.count != Self.expectedClasses {
            reader.report(line: line, "there are \(classes.count) classes", "the standard has \(Self.expectedClasses)")
        }
        if items.count != Self.expectedItems {
            reader.report(line: line, "there are \(items.count) items", "the standard has \(Self.expectedItems)")
        }
        let sum = items.reduce(0) { $0 + $1.points }
        if sum != 10_000 {
            reader.report(line: line, "the points sum to \(Double(sum) / 100)", "make them sum to 100")
        }
    }

    private static func readClass(_ table: RulesTable, _ reader: inout RulesReader) -> StandardClass {
        let code = reader.text("code", in: table)
        let name = LocalName(
            hans: reader.text("zh-Hans", in: table), hant: reader.text("zh-Hant", in: table),
            en: reader.text("en", in: table))
        let keys: Set = [
            "code", "zh-Hans", "zh-Hant", "en", "points", "deduct_per_fault", "max_deduct", "evidence", "safety_veto",
        ]
        let items = reader.tables("items", in: table, keys: keys).enumerated().map { index, row in
            let number = index + 1
            return readItem(row, expecting: "\(code)-\(number < 10 ? "0" : "")\(number)", &reader)
        }
        return StandardClass(code: code, name: name, items: items)
    }

    private static func readItem(
        _ table: RulesTable, expecting code: String, _ reader: inout RulesReader
    ) -> StandardItem {
        let evidence: StandardItem.Evidence? = reader.choice(
            reader.text("evidence", in: table), line: table.line, as: "evidence")
        let item = StandardItem(
            code: reader.text("code", in: table),
            hans: reader.text("zh-Hans", in: table),
            hant: table.values["zh-Hant"].map { _ in reader.text("zh-Hant", in: table) },
            en: reader.text("en", in: table),
            points: reader.points("points", in: table),
            deductPerFault: reader.points("deduct_per_fault", in: table),
            maxDeduct: reader.points("max_deduct", in: table), evidence: evidence ?? .record,
            isSafetyVeto: reader.flag("safety_veto", in: table, default: false))
        check(item, expecting: code, table.line, &reader)
        return item
    }

    private static func check(_ item: StandardItem, expecting code: String, _ line: Int, _ reader: inout RulesReader) {
        guard !item.code.isEmpty else { return }
        if item.code != code {
            reader.report(line: line, "“\(item.code)” stands where \(code) belongs", "number the items in order")
        }
        if item.maxDeduct > item.points || item.deductPerFault > item.maxDeduct || item.deductPerFault == 0 {
            reader.report(
                line: line, "the deductions of \(item.code) do not fit",
                "keep 0 < deduct_per_fault ≤ max_deduct ≤ points")
        }
    }
}
