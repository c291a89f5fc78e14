import Scripts
import TemplateGrammar
import Understanding

/// How a reading came about, for authors of intents.
enum ReadingExplanation {
    static func text(_ reading: Reading, by reader: MessageReader) -> String {
        var lines = ["  folded: \(reading.text.text)"]
        for mention in reading.mentions where !mention.isWeak {
            lines.append("  \(mention.kind.rawValue): \(reading.text.originalText(of: mention.range))")
        }
        lines.append("  by: \(reading.source.rawValue)\(reading.isExact ? ", word for word" : "")")
        if let sentence = reading.sentence { lines.append("  sentence: \(sentence.file):\(sentence.line)") }
        lines += reader.evidence(for: reading).map { "  for it: \($0.words) \(percent($0.weight))" }
        if reading.isElsewhere { lines.append("  a matter of another office") }
        lines += reading.offers.map { "  asked about: \($0.intent)" }
        lines += reading.alternatives.map { "  or: \($0.intent) \(percent($0.confidence))" }
        return lines.joined(separator: "\n")
    }

    private static func percent(_ part: Double) -> String { "\(Int((part * 100).rounded())) %" }
}
