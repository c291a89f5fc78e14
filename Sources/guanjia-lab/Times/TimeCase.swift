import TimeExpressions

/// A text with an expression of time, and what it means.
struct TimeCase: Sendable, Equatable {
    enum Expectation: Sendable, Equatable {
        /// No expression of time is found.
        case nothing
        case seconds(Double)
        /// Either of these.
        case bounds([Bounds])
    }

    /// Where a time begins and ends, as the rows write it.
    struct Bounds: Sendable, Equatable {
        var from: String?
        var to: String?
    }

    /// 1-based
    var line: Int
    var text: String
    /// What the clock shows; nil where that does not matter.
    var reference: CivilDateTime?
    var expected: Expectation
    var family: String
    /// Where the expression stands, in UTF-16 units of the text.
    var span: Range<Int>?

    init(_ line: CaseLine) throws(RowProblem) {
        let row = try TimeRow(jsonLine: line)
        self.line = line.number
        text = row.text
        family = row.family ?? "other"
        expected = try row.expectation()
        reference = try row.moment()
        span = try row.range()
    }
}

/// A row as it stands in the file.
private struct TimeRow: Decodable {
    var text: String
    var reference: String?
    var from: String?
    var to: String?
    var alternativeFrom: String?
    var alternativeTo: String?
    var seconds: Double?
    var none: Bool?
    var family: String?
    var span: [Int]?

    enum CodingKeys: String, CodingKey {
        case text, reference, from, to, seconds, none, family, span
        case alternativeFrom = "alt_from"
        case alternativeTo = "alt_to"
    }

    func expectation() throws(RowProblem) -> TimeCase.Expectation {
        if none == true { return .nothing }
        let all = [
            TimeCase.Bounds(from: from, to: to), TimeCase.Bounds(from: alternativeFrom, to: alternativeTo),
        ].filter { $0.from != nil || $0.to != nil }
        if !all.isEmpty { return .bounds(all) }
        guard let seconds else { throw RowProblem("the row expects nothing: give from, to, seconds or \"none\": true") }
        return .seconds(seconds)
    }

    func moment() throws(RowProblem) -> CivilDateTime? {
        guard let reference else { return nil }
        guard let moment = CivilDateTime(iso: reference) else {
            throw RowProblem("the reference \"\(reference)\" is no time like 2026-11-23T09:00:00")
        }
        return moment
    }

    func range() throws(RowProblem) -> Range<Int>? {
        guard let span else { return nil }
        guard span.count == 2, span[0] >= 0, span[0] < span[1] else {
            throw RowProblem("the span must be [start, end]")
        }
        return span[0]..<span[1]
    }
}
