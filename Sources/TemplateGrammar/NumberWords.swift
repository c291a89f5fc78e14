/// A word of a spelled number.
enum NumberWord: Sendable, Hashable {
    /// 0 to 9, or to 19 in English.
    case digit(Int)
    /// 10 to 90, before a digit: twenty, 廿.
    case tens(Int)
    /// Ten, a hundred, a thousand and greater: what stands before is multiplied.
    case scale(Int)
    case zero
    /// "and", after hundreds.
    case link
    case point
    case minus
    /// 两, which means two but stands only alone or before hundreds and more.
    case pair
    /// 初, before the first ten days of a month.
    case early
}

/// How numbers are spelled in a language: the words that a reader of numbers knows.
///
/// English, and Chinese in both scripts with the numerals of banks and of the calendar; no words in other languages.
enum NumberWords {
    enum Kind: Sendable {
        case english
        case chinese
    }

    static func kind(of language: String) -> Kind? {
        if language.hasPrefix("en") { return .english }
        return language.hasPrefix("zh") || language.hasPrefix("yue") ? .chinese : nil
    }

    static func words(of kind: Kind) -> [(text: String, word: NumberWord)] {
        switch kind {
        case .english: english
        case .chinese: chinese
        }
    }

    private static let english: [(String, NumberWord)] = {
        let small = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        let others: [(String, NumberWord)] = [
            ("zero", .zero), ("hundred", .scale(100)), ("thousand", .scale(1_000)), ("million", .scale(1_000_000)),
            ("billion", .scale(1_000_000_000)), ("and", .link), ("point", .point), ("minus", .minus),
        ]
        return small.enumerated().map { ($1, .digit($0 + 1)) }
            + tens.enumerated().map { ($1, .tens(($0 + 2) * 10)) } + others
    }()

    private static let chinese: [(String, NumberWord)] = {
        let digits = ["一壹", "二贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"]
        let others: [(String, NumberWord)] = [
            ("零〇", .zero), ("十拾", .scale(10)), ("百佰", .scale(100)), ("千仟", .scale(1_000)),
            ("万萬", .scale(10_000)), ("亿億", .scale(100_000_000)), ("点點", .point), ("负負", .minus),
            ("两兩", .pair), ("初", .early), ("廿", .tens(20)), ("卅", .tens(30)),
        ]
        let all = digits.enumerated().map { ($1, NumberWord.digit($0 + 1)) } + others
        return all.flatMap { texts, word in texts.map { (String($0), word) } }
    }()
}
