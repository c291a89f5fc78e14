/// Finds expressions of time in folded text (NFKC, lower case, Simplified Chinese).
package struct TimeParser: Sendable {
    package enum Language: Sendable {
        case chinese, english
    }

    /// Which reading to take where the words fit a day gone by and one to come.
    package enum Preference: Sendable {
        case future, past
    }

    private let language: Language
    private let lexicon: Lexicon

    package init(language: Language) {
        self.language = language
        lexicon = language == .chinese ? .chinese : .english
    }

    /// Every expression of time in a text, from left to right, each as long as it can be, none overlapping another.
    ///
    /// Takes time in proportion to the text's length. Ranges are in UTF-16 units. The calendar tells working days and
    /// the days off around a feast.
    package func mentions(
        in units: [UInt16], reference: CivilDateTime, prefers preference: Preference = .future,
        working calendar: WorkCalendar = WorkCalendar()
    ) -> [TimeMention] {
        let plain = Tokenizer.tokens(units, lexicon)
        guard plain.contains(where: { Self.isTelling($0.kind) }) else { return [] }
        let tokens = language == .english ? EnglishNumerals.joined(plain) : plain
        let scan = Scan(tokens: tokens, units: units, reference: reference, calendar: calendar, language: language)
        return mentions(scan, Resolver(reference: reference, prefersPast: preference == .past, calendar: calendar))
    }

    private func mentions(_ scan: Scan, _ resolver: Resolver) -> [TimeMention] {
        var (found, index): ([TimeMention], Int) = ([], 0)
        while index < scan.tokens.count {
            guard scan.mayLead(index), let expression = scan.expression(index, resolver), expression.end > index,
                expression.reading.value.isForward
            else {
                index += 1
                continue
            }
            let last = min(expression.end, scan.tokens.count) - 1
            found.append(
                TimeMention(
                    range: scan.tokens[index].start..<scan.tokens[last].end, value: expression.reading.value,
                    alternative: expression.reading.alternative, dayPart: expression.part,
                    unlistedYear: expression.countsWork ? resolver.unlistedYear(expression.reading.value) : nil))
            index = expression.end
        }
        return found
    }

    /// Whether a token is of the heart of expressions: most text has none, so that it need not be scanned.
    private static func isTelling(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .other, .mark, .none, .hundred, .thousand, .afternoon: false
        case .key(let key): telling.contains(key)
        default: true
        }
    }

    private static let telling = Keywords([
        .now, .moment, .noon, .midnight, .startOfMonth, .midMonth, .endOfMonth, .startOfYear, .endOfYear,
        .endOfQuarter, .firstHalf, .secondHalf, .weekend, .week, .half, .quarterLetter, .secondWord, .minuteMark,
    ])
}
