import Dialogue
import Scripts
import TimeExpressions

/// The expression of time that was found where one was looked for.
struct TimeFinding: Sendable, Equatable {
    var bounds: TimeCase.Bounds
    /// The length of a duration; nil for what is none.
    var seconds: Double?
    /// In UTF-16 units of the text as written.
    var span: Range<Int>
}

extension TimeFinding {
    /// What a case's clock shows where its row says that it does not matter.
    private static let anyMoment = CivilDate(daysSinceEpoch: 0).startOfDay

    /// Reads the text of a case; nil where nothing is found.
    init?(_ row: TimeCase, by parser: TimeParser) {
        let folded = FoldedText(row.text)
        let mentions = parser.mentions(in: folded.units, reference: row.reference ?? Self.anyMoment)
        let spans = mentions.map { folded.originalRange(of: $0.range) }
        guard let best = Self.best(of: spans, for: row.span) else { return nil }
        self.init(mentions[best].value, span: spans[best])
    }

    init(_ value: TimeValue, span: Range<Int>) {
        let bounds = TimeCase.Bounds(from: value.start?.isoText, to: value.end?.isoText)
        guard case .duration(let duration) = value else {
            self.init(bounds: bounds, span: span)
            return
        }
        self.init(bounds: bounds, seconds: duration.totalSeconds, span: span)
    }

    /// The span that shares most with the one wanted, or the longest where none is wanted; the first of equals.
    ///
    /// - Returns: its index; nil where none shares anything.
    static func best(of spans: [Range<Int>], for wanted: Range<Int>?) -> Int? {
        let shared = spans.map { wanted.map($0.clamped(to:))?.count ?? $0.count }
        guard let most = shared.max(), most > 0 else { return nil }
        return shared.firstIndex(of: most)
    }
}

extension TimeCase.Expectation {
    func holds(for finding: TimeFinding?) -> Bool {
        switch self {
        case .nothing: finding == nil
        case .seconds(let seconds): finding?.seconds == seconds
        case .bounds(let bounds): finding.map { $0.seconds == nil && bounds.contains($0.bounds) } ?? false
        }
    }
}
