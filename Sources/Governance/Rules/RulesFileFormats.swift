import TimeExpressions
import Vocabulary
import Yams

extension AssessmentRules {
    static let keys: Set = [
        "weights", "red_from", "black_below", "weak_quarters", "weak_below", "red_per_county", "objection_days",
    ]

    init(_ reader: inout RulesReader, _ root: RulesTable) {
        self.init()
        let parts = reader.table(
            "weights", in: root, keys: ["inspection", "satisfaction", "handling", "disclosure"])
        weights = Weights(
            inspection: reader.whole("inspection", in: parts, 0...100),
            satisfaction: reader.whole("satisfaction", in: parts, 0...100),
            handling: reader.whole("handling", in: parts, 0...100),
            disclosure: reader.whole("disclosure", in: parts, 0...100))
        redFrom = reader.points("red_from", in: root)
        blackBelow = reader.points("black_below", in: root)
        weakQuarters = reader.whole("weak_quarters", in: root, 1...12)
        weakBelow = reader.points("weak_below", in: root)
        redPerCounty = reader.whole("red_per_county", in: root, 0...1000)
        objectionDays = reader.whole("objection_days", in: root, 0...90)
        check(&reader, weightsAt: parts.line, root.line)
    }

    private func check(_ reader: inout RulesReader, weightsAt line: Int, _ rootLine: Int) {
        guard reader.problems.isEmpty else { return }
        if weights.sum != 100 {
            reader.report(line: line, "the weights sum to \(weights.sum)", "make them sum to 100")
        }
        if blackBelow > redFrom {
            reader.report(line: rootLine, "“black_below” is above “red_from”", "no score may be on both lists")
        }
    }
}

extension StarRules {
    static let keys: Set = ["thresholds", "cap_after_black_listing"]

    init(_ reader: inout RulesReader, _ root: RulesTable) {
        self.init()
        let nodes = reader.list("thresholds", in: root)
        thresholds = nodes.map { reader.points($0, name: "thresholds") }
        capAfterBlackListing = reader.whole("cap_after_black_listing", in: root, 1...5)
        guard thresholds.count != 5 || thresholds != thresholds.sorted() else { return }
        reader.report(
            line: nodes.first?.line ?? root.line, "“thresholds” are not five ascending scores",
            "give the least score for one, two, three, four and five stars")
    }
}

extension LedgerRules {
    static let keys: Set = [
        "duplicate_days", "duplicate_likeness", "reopen_days", "satisfied_from", "page_size", "description_limit",
        "emergency_numbers",
        "hotline",
    ]

    init(_ reader: inout RulesReader, _ root: RulesTable) {
        self.init()
        duplicateDays = reader.whole("duplicate_days", in: root, 0...3650)
        duplicateLikeness = reader.whole("duplicate_likeness", in: root, 0...100)
        reopenDays = reader.whole("reopen_days", in: root, 0...3650)
        satisfiedFrom = reader.whole("satisfied_from", in: root, 1...5)
        pageSize = reader.whole("page_size", in: root, 1...50)
        hotline = reader.text("hotline", in: root)
        descriptionLimit = reader.whole("description_limit", in: root, 100...8000)
        let keys = Set(Danger.allCases.map(\.rawValue))
        let numbers = reader.table("emergency_numbers", in: root, keys: keys)
        for danger in Danger.allCases {
            emergencyNumbers[danger] = reader.text(danger.rawValue, in: numbers)
        }
    }
}

extension DeadlineRules {
    static let keys: Set = ["end_of_day", "urgency", "ordinary_by_category"]

    init(_ reader: inout RulesReader, _ root: RulesTable) {
        self.init()
        endOfDay = reader.clock("end_of_day", in: root)
        let byUrgency = reader.table("urgency", in: root, keys: Set(Urgency.allCases.map(\.rawValue)))
        ordinary = reader.deadline("ordinary", in: byUrgency)
        urgent = reader.deadline("urgent", in: byUrgency)
        emergency = reader.deadline("emergency", in: byUrgency)
        for (key, line, value) in reader.pairs("ordinary_by_category", in: root) {
            let rule = reader.deadline(value, name: key, line: line)
            guard let category: Category = reader.choice(key, line: line, as: "category") else { continue }
            ordinaryByCategory[category] = rule
        }
    }
}

extension RulesReader {
    fileprivate mutating func deadline(_ key: String, in parent: RulesTable) -> DeadlineRule {
        deadline(parent.values[key], name: key, line: parent.line)
    }

    fileprivate mutating func deadline(_ node: Node?, name: String, line: Int) -> DeadlineRule {
        let table = table(node, line: line, name: "“\(name)”", keys: ["accept", "on_site", "done"])
        let onSite = table.values["on_site"] == nil ? nil : allowance("on_site", in: table)
        return DeadlineRule(
            accept: allowance("accept", in: table), onSite: onSite, done: allowance("done", in: table))
    }

    /// "5 working days", "1 working day", "15 minutes", "24 hours".
    private mutating func allowance(_ key: String, in table: RulesTable) -> Allowance {
        let words = text(key, in: table).split(separator: " ")
        guard !words.isEmpty else { return .minutes(0) }
        let unit = words.dropFirst().joined(separator: " ")
        if let count = words.first.flatMap({ Int($0) }), (1...100_000).contains(count) {
            switch unit {
            case "working day", "working days": return .workingDays(count)
            case "minute", "minutes": return .minutes(count)
            case "hour", "hours": return .minutes(count * 60)
            default: break
            }
        }
        report(
            line: table.values[key]?.line ?? table.line, "“\(key)” is not a span of time",
            "write it as “5 working days”, “24 hours” or “15 minutes”")
        return .minutes(0)
    }

    /// A time of day as minutes after midnight.
    fileprivate mutating func clock(_ key: String, in table: RulesTable) -> Int {
        let text = text(key, in: table)
        guard !text.isEmpty else { return 0 }
        return clock(text[...], line: table.values[key]?.line ?? table.line)
    }

    fileprivate mutating func clock(_ text: Substring, line: Int) -> Int {
        let parts = text.split(separator: ":")
        if parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            let time = CivilTime(hour: hour, minute: minute)
        {
            return time.secondOfDay / 60
        }
        report(line: line, "“\(text)” is not a time of day", "write it in quotes as \"09:00\"")
        return 0
    }
}

extension MeetingRules {
    static let keys: Set = [
        "length_minutes", "working_hours", "slot_minutes", "offers", "horizon_days", "departments",
    ]

    init(_ reader: inout RulesReader, _ root: RulesTable) {
        self.init()
        lengthMinutes = reader.whole("length_minutes", in: root, 15...480)
        slotMinutes = reader.whole("slot_minutes", in: root, 5...240)
        offers = reader.whole("offers", in: root, 1...10)
        horizonDays = reader.whole("horizon_days", in: root, 1...366)
        workingHours = reader.texts("working_hours", in: root).map { Self.span($0.text, line: $0.line, &reader) }
        departments = reader.texts("departments", in: root).compactMap {
            reader.choice($0.text, line: $0.line, as: "party")
        }
        guard zip(workingHours, workingHours.dropFirst()).contains(where: { $0.upperBound > $1.lowerBound })
        else { return }
        reader.report(line: root.line, "“working_hours” overlap", "write them in order, one after the other")
    }

    private static func span(_ text: String, line: Int, _ reader: inout RulesReader) -> Range<Int> {
        let ends = text.split(separator: "-").map { reader.clock($0, line: line) }
        if ends.count == 2, ends[0] < ends[1] { return ends[0]..<ends[1] }
        reader.report(line: line, "“\(text)” is not a span of hours", "write it as \"09:00-12:00\"")
        return 0..<1
    }
}

extension TalkRules {
    static let keys: Set = ["park_minutes", "patience", "asides", "keep_days", "quiet_hours"]

    init(_ reader: inout RulesReader, _ root: RulesTable) {
        self.init()
        parkMinutes = reader.whole("park_minutes", in: root, 1...1440)
        patience = reader.whole("patience", in: root, 1...3)
        asides = reader.whole("asides", in: root, 1...100)
        keepDays = reader.whole("keep_days", in: root, 1...365)
        let ends = reader.text("quiet_hours", in: root).split(separator: "-").map { reader.clock($0, line: root.line) }
        if ends.count == 2 {
            quietHours = QuietHours(from: ends[0], to: ends[1])
        } else {
            reader.report(line: root.line, "“quiet_hours” is not a span of hours", "write it as \"22:00-07:00\"")
        }
    }
}

extension WorkCalendar {
    static let keys: Set = ["years"]

    init(_ reader: inout RulesReader, _ root: RulesTable) {
        var (holidays, makeUpDays, years) = (Set<CivilDate>(), Set<CivilDate>(), Set<Int>())
        for table in reader.tables("years", in: root, keys: ["year", "holidays", "make_up_days"]) {
            let year = reader.whole("year", in: table, 2000...2100)
            years.insert(year)
            holidays.formUnion(Self.days("holidays", year, table, &reader))
            makeUpDays.formUnion(Self.days("make_up_days", year, table, &reader))
        }
        self.init(holidays: holidays, makeUpDays: makeUpDays, years: years)
    }

    private static func days(
        _ key: String, _ year: Int, _ table: RulesTable, _ reader: inout RulesReader
    ) -> [CivilDate] {
        reader.texts(key, in: table).compactMap { text, line in
            let isMakeUp = key == "make_up_days"
            guard let day = CivilDate(iso: "\(year)-\(text)") else {
                reader.report(line: line, "“\(text)” is no day of \(year)", "write month and day as 10-01")
                return nil
            }
            if isMakeUp, day.weekday <= 5 {
                reader.report(line: line, "\(day.isoText) is no weekend day", "only Saturdays and Sundays are made up")
            }
            return day
        }
    }
}
