import Testing
import TimeExpressions

/// Random numbers that are the same on each run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Random text")
struct FuzzTests {
    private static let pieces = """
        年 月 日 号 天 周 星期 礼拜 点 半 刻 分 秒 时 钟 个 第 上 下 这 本 前 后 内 起 到 至 从 和 的 在 零 一 二 两 三 十 廿 百 千 初三 月初五 \
        正月 腊月 闰 农历 春节 国庆 五一 期间 工作日 最后 下午 凌晨 晚 今天 明天 后天 今年 季度 上半年 旬 底 初 过 差 骨 字 1 2 12 24 31 99 \
        2026 20261124 1: :30 / - . , ' ( ) @ < = am pm p a m h q 3rd st at on in the of and or to from until between for since \
        before after by next last this monday sun sat mar may november spring festival new year's eve mid national day week \
        month quarter hour minutes half couple few dozen ago later within business first second twenty hundred thousand \
        o'clock noon night early late end start now \u{0} \u{FFFF} 🙂 é 楼 园
        """.split(separator: " ").map { Array($0.utf16) }

    /// A text of pieces of time expressions, with and without spaces, and units of no meaning.
    private static func text(_ length: Int, _ random: inout SeededGenerator) -> [UInt16] {
        var units: [UInt16] = []
        while units.count < length {
            if Int.random(in: 0..<40, using: &random) == 0 {
                units.append(UInt16.random(in: .min ... .max, using: &random))
            } else {
                units += pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }
            if Bool.random(using: &random) { units.append(32) }
        }
        return units
    }

    private static func hold(_ units: [UInt16], _ reference: CivilDateTime) {
        for language in [TimeParser.Language.chinese, .english] {
            var end = 0
            for mention in TimeParser(language: language).mentions(in: units, reference: reference) {
                #expect(mention.range.lowerBound >= end && mention.range.upperBound <= units.count)
                #expect(!mention.range.isEmpty)
                if case .span(let from, let to, _) = mention.value { #expect(from < to, "\(mention) in \(units)") }
                end = mention.range.upperBound
            }
        }
    }

    @Test("short random texts give ranges in order within the text, and spans that do not run backwards")
    func short() throws {
        var random = SeededGenerator(seed: 20_261_124)
        for _ in 0..<4_000 {
            let days = Int.random(in: -20_000...60_000, using: &random)
            let time = CivilTime(secondOfDay: Int.random(in: 0..<86_400, using: &random))
            Self.hold(Self.text(24, &random), CivilDateTime(CivilDate(daysSinceEpoch: days), time))
        }
    }

    @Test("8 KB of random text are read in bounded time")
    func long() throws {
        var random = SeededGenerator(seed: 42)
        let clock = ContinuousClock()
        for _ in 0..<4 {
            let text = Self.text(8_192, &random)
            let elapsed = clock.measure { Self.hold(text, CivilDate(daysSinceEpoch: 20_781).startOfDay) }
            #expect(elapsed < .seconds(2))
        }
    }
}
