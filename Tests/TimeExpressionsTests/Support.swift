import TimeExpressions

/// Monday 23 November 2026, 09:00.
let monday = CivilDateTime(iso: "2026-11-23T09:00")

func mentions(
    _ text: String, _ language: TimeParser.Language, prefers: TimeParser.Preference = .future,
    at reference: String? = nil
) -> [TimeMention] {
    guard let now = reference.map({ CivilDateTime(iso: $0) }) ?? monday else { return [] }
    return TimeParser(language: language).mentions(in: Array(text.utf16), reference: now, prefers: prefers)
}

/// Every mention as "text=from/to", the text left out where it is the whole; durations in seconds as "P…".
func reading(
    _ text: String, _ language: TimeParser.Language, prefers: TimeParser.Preference = .future,
    at reference: String? = nil
) -> String {
    mentions(text, language, prefers: prefers, at: reference).map { mention in
        let units = Array(text.utf16)
        let said = String(decoding: units[mention.range], as: UTF16.self)
        return (said == text ? "" : said + "=") + shown(mention.value)
    }.joined(separator: " ")
}

func shown(_ value: TimeValue) -> String {
    switch value {
    case .duration(let duration): "P" + String(Int(duration.totalSeconds))
    case .instant(let moment, .day): moment.date.isoText
    case .instant(let moment, .dayPart): moment.date.isoText + "~"
    case .instant(let moment, _): moment.isoText
    case .timeOfDay(let time): "T" + time.isoText
    case .span(let from, let to, let grain) where grain.isDayOrCoarser: from.date.isoText + "/" + to.date.isoText
    case .span(let from, let to, _): from.isoText + "/" + to.isoText
    case .clockSpan(let from, let to): "T" + from.isoText + "/T" + to.isoText
    case .openEnd(let from, _): from.isoText + "/.."
    case .openStart(let to, _): "../" + to.isoText
    }
}
