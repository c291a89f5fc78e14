/// How numbers are spelled, in English and in Chinese.
enum NumberWords {
    /// Every spelling of a number below a hundred million; none in other languages.
    ///
    /// English parts are separated by spaces, Chinese ones follow each other; Chinese is Simplified.
    static func spellings(of number: Int, language: String) -> [String] {
        guard abs(number) < 100_000_000 else { return [] }
        if language.hasPrefix("en") { return signed(number, "minus ") { english($0) } }
        if language.hasPrefix("zh") { return signed(number, "负") { chinese($0) } }
        return []
    }

    /// Every spelling of a number with one digit after the point.
    static func spellings(of number: Int, tenths: Int, language: String) -> [String] {
        let point = language.hasPrefix("en") ? " point " : "点"
        guard let digit = spellings(of: tenths, language: language).first else { return [] }
        return spellings(of: number, language: language).map { $0 + point + digit }
    }

    private static func signed(_ number: Int, _ minus: String, _ spell: (Int) -> [String]) -> [String] {
        number < 0 ? spell(-number).map { minus + $0 } : spell(number)
    }
}

// MARK: - English

extension NumberWords {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let scales = [(1_000_000, "million"), (1_000, "thousand"), (100, "hundred")]

    private static func english(_ number: Int) -> [String] {
        if number < 20 { return [small[number]] }
        for (scale, name) in scales where number >= scale {
            let heads = english(number / scale).map { "\($0) \(name)" }
            let rest = number % scale
            guard rest > 0 else { return heads }
            let links = rest < 100 ? [" ", " and "] : [" "]
            return heads.flatMap { head in
                links.flatMap { link in english(rest).map { head + link + $0 } }
            }
        }
        let ten = tens[number / 10 - 2]
        return number % 10 == 0 ? [ten] : ["\(ten) \(small[number % 10])"]
    }
}

// MARK: - Chinese

extension NumberWords {
    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    private static func chinese(_ number: Int) -> [String] {
        if number == 2 { return ["二", "两"] }
        let full = myriads(number)
        let plain = full.hasPrefix("一十") ? String(full.dropFirst()) : full
        let spoken = pairs(plain)
        return spoken == plain ? [plain] : [plain, spoken]
    }

    private static func myriads(_ number: Int) -> String {
        guard number >= 10_000 else { return section(number) }
        let head = section(number / 10_000) + "万"
        let rest = number % 10_000
        guard rest > 0 else { return head }
        return head + (rest < 1_000 ? "零" : "") + section(rest)
    }

    private static func section(_ number: Int) -> String {
        guard number > 0 else { return digits[0] }
        var text = ""
        var rest = number
        var isGap = false
        for (scale, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = rest / scale
            rest %= scale
            if digit == 0 {
                isGap = !text.isEmpty
            } else {
                text += (isGap ? "零" : "") + digits[digit] + name
                isGap = false
            }
        }
        return text
    }

    /// 两 for 二 before hundreds and above, as most people say it.
    private static func pairs(_ text: String) -> String {
        let characters = Array(text)
        return String(
            characters.indices.map { index in
                let next = index + 1 < characters.count ? characters[index + 1] : " "
                return characters[index] == "二" && "百千万".contains(next) ? "两" : characters[index]
            })
    }
}
