import Scripts
import Understanding

/// How a reading came about, for authors of intents.
enum ReadingExplanation {
    static func text(_ reading: Reading) -> String {
        var lines = ["  folded: \(reading.text.text)"]
        for mention in reading.mentions where !mention.isWeak {
            lines.append("  \(mention.kind.rawValue): \(reading.text.originalText(of: mention.range))")
        }
        lines.append("  by: \(reading.source.rawValue)\(reading.isExact ? ", word for word" : "")")
        for other in reading.alternatives { lines.append("  or: \(other.intent) \(other.confidence)") }
        return lines.joined(separator: "\n")
    }
}
