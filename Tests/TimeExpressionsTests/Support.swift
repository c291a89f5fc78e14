import TimeExpressions

/// Monday 23 November 2026, 09:00.
let monday = CivilDateTime(iso: "2026-11-23T09:00")

func mentions(
    _ text: String, _ language: TimeParser.Language, prefers: TimeParser.Preference = .future,
    at reference: String? = nil, working calendar: WorkCalendar = WorkCalendar()
) -> [TimeMention] {
    guard let now = reference.map({ CivilDateTime(iso: $0) }) ?? monday else { return [] }
    return TimeParser(language: language).mentions(
        in: Array(text.utf16), reference: now, prefers: prefers, working: calendar)
}

/// Every mention as "text=from/to", the text left out where it is the whole; durations in seconds as "P…".
func reading(
    _ text: String, _ language: TimeParser.Language, prefers: TimeParser.Preference = .future,
    at reference: String? = nil, working calendar: WorkCalendar = WorkCalendar()
) -> String {
    mentions(text, language, prefers: prefers, at: reference, working: calendar).map { mention in
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

/// Days off and days made up around Spring Festival, Mid-Autumn and National Day of 2026, as announced.
let calendar2026 = WorkCalendar(
    holidays: days("2026-02-15", 9).union(days("2026-09-25", 3)).union(days("2026-10-01", 7)).union(
        days("2026-01-01", 3)),
    makeUpDays: Set(["2026-02-14", "2026-02-28", "2026-09-20", "2026-10-10"].compactMap { CivilDate(iso: $0) }),
    years: [2026])

private func days(_ first: String, _ count: Int) -> Set<CivilDate> {
    guard let first = CivilDate(iso: first) else { return [] }
    return Set((0..<count).map { first.adding(days: $0) })
}
