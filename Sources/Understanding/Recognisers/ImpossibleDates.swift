/// Days that no year has (11月31日, "February 30"): an hour beside one must not be taken for today's.
enum ImpossibleDates {
    /// Where they stand.
    static func ranges(in units: [UInt16]) -> [Range<Int>] {
        units.indices.compactMap { start in
            guard units[start].isWordUnit,
                start == 0 || !units[start - 1].isWordUnit
            else { return nil }
            return chinese(units, start) ?? dayFirst(units, start) ?? monthFirst(units, start)
        }
    }

    /// 11月31日, 2月30号
    private static func chinese(_ units: [UInt16], _ start: Int) -> Range<Int>? {
        guard let month = Numerals.digits(in: units, at: start), month.end < units.count, units[month.end] == 0x6708,
            let day = Numerals.digits(in: units, at: month.end + 1), day.end < units.count,
            units[day.end] == 0x65E5 || units[day.end] == 0x53F7
        else { return nil }
        return isPossible(month.value, day.value) ? nil : start..<day.end + 1
    }

    /// "31 November", "31st of November"
    private static func dayFirst(_ units: [UInt16], _ start: Int) -> Range<Int>? {
        guard let day = Numerals.digits(in: units, at: start) else { return nil }
        var end = day.end
        while end < units.count, units[end].isASCIILetter { end += 1 }
        var next = wordStart(units, end)
        if word(units, next) == "of" { next = wordStart(units, next + 2) }
        guard let month = months[word(units, next)], !isPossible(month, day.value) else { return nil }
        return start..<next + word(units, next).utf16.count
    }

    /// "November 31"
    private static func monthFirst(_ units: [UInt16], _ start: Int) -> Range<Int>? {
        var end = start
        while end < units.count, units[end].isASCIILetter { end += 1 }
        let next = wordStart(units, end)
        guard next < units.count, units[next].isASCIIDigit, let month = months[word(units, start)] else { return nil }
        guard let day = Numerals.digits(in: units, at: next), day.value <= 99, !isPossible(month, day.value) else {
            return nil
        }
        return start..<day.end
    }

    private static func isPossible(_ month: Int, _ day: Int) -> Bool {
        guard (1...12).contains(month) else { return false }
        return (1...longest[month - 1]).contains(day)
    }

    private static let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    private static let months: [String: Int] = {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        var months: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            months[name] = index + 1
            // "May 50" may be a sum of money; "mar" and the like are short for nothing else before a number.
            if name.count > 3 { months[String(name.prefix(3))] = index + 1 }
        }
        months["may"] = nil
        return months
    }()

    private static func wordStart(_ units: [UInt16], _ position: Int) -> Int {
        var start = position
        while start < units.count, units[start] == 0x20 { start += 1 }
        return start
    }

    private static func word(_ units: [UInt16], _ start: Int) -> String {
        var end = start
        while end < units.count, units[end].isASCIILetter, end - start < 10 { end += 1 }
        return start < end ? String(decoding: units[start..<end], as: UTF16.self) : ""
    }
}
