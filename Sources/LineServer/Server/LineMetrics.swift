import Metrics

/// The counters of one server; the caller's metrics system decides where they go.
package struct LineMetrics: Sendable {
    private let accepted = Counter(label: "guanjia_connections_total")
    private let refused = Counter(label: "guanjia_connections_refused_total")
    private let open = Meter(label: "guanjia_connections_open")
    private let textLines = Counter(label: "guanjia_lines_total", dimensions: [("kind", "text")])
    private let jsonLines = Counter(label: "guanjia_lines_total", dimensions: [("kind", "json")])
    private let turns = Timer(label: "guanjia_turn_duration")

    package init() {}

    func opened() {
        accepted.increment()
        open.increment()
    }

    func closed() {
        open.decrement()
    }

    func refusedConnection() {
        refused.increment()
    }

    func count(_ line: Incoming) {
        switch line {
        case .text, .unheard: textLines.increment()
        case .request, .refused: jsonLines.increment()
        }
    }

    func count(_ fault: Fault) {
        Counter(label: "guanjia_errors_total", dimensions: [("code", String(fault.code))]).increment()
    }

    func turnTook(_ duration: Duration) {
        turns.recordNanoseconds(
            duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000)
    }
}
