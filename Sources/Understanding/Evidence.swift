import Scripts

extension MessageReader {
    /// Words of a message with what they do for the model's belief in its intent.
    package struct Evidence: Sendable {
        /// As written.
        package var words: String
        /// By how much the probability falls without them.
        package var weight: Double
    }

    /// The words that speak most for an intent that the model read, the weightiest first; empty where a sentence did.
    ///
    /// Leaves out each word, or each two neighbouring ideographs, and reads again: for authors, not for every message.
    package func evidence(for reading: Reading, limit: Int = 5) -> [Evidence] {
        guard reading.source == .model, let intent = reading.intent else { return [] }
        let language: WordsLanguage = reading.language?.isChinese == false ? .en : .zh
        let units = reading.text.units
        let whole = probability(of: intent, units, language)
        let found = Self.words(of: units).compactMap { range -> Evidence? in
            let rest = Array(units[..<range.lowerBound] + units[range.upperBound...])
            let weight = whole - probability(of: intent, rest, language)
            return weight > 0 ? Evidence(words: reading.text.originalText(of: range), weight: weight) : nil
        }
        return Array(found.sorted { $0.weight > $1.weight }.prefix(limit))
    }

    private func probability(of intent: String, _ units: [UInt16], _ language: WordsLanguage) -> Double {
        let text = FoldedText(String(decoding: units, as: UTF16.self))
        return ranking(of: text, language, floor: 0).intents.first { $0.intent == intent }?.confidence ?? 0
    }

    private static func words(of units: [UInt16]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 0
        while start < units.count {
            var end = start + 1
            if units[start].isHan, end < units.count, units[end].isHan {
                words.append(start..<(end + 1))
            } else if units[start].isWordUnit {
                while end < units.count, units[end].isWordUnit { end += 1 }
                words.append(start..<end)
            }
            start = end
        }
        return words
    }
}
