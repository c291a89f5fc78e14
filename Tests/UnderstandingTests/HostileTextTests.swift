import Foundation
import Scripts
import Testing
import TimeExpressions
import Understanding

@Suite("Recognisers and hostile texts")
struct HostileTextTests {
    private static let pieces = [
        "金域", "社区", "小区", "花园", "园", "jinyu", "jin yu ", "Community", "兰山区", "的", "在", "3", "12", "号楼", "单元", "-",
        "501", "#",
        "LY-", "工单", "1024", "号", "138", "0013", "8000", "一", "三", "千", "百", "万", "点", "块", "元", "¥", "%", "百分之", "成",
        "满意", "不", "分",
        "星", "five ", "stars ", "building ", "room ", "no. ", " of ", " in ", ",", "(", ")", "第", "期", "phase ",
        "hundred ", "thousand ", "million ", "and ", "亿", "两", "半", "毛", "九九九九九九九九", "ü",
        "ǎ", "·", "'", "我们", "那里",
        "there ", "is ", "物业", "公司", "电梯", "起火", "火锅", "🙂", "\u{301}", "\u{200B}", "Ａ", "座", "１", " ", "\t", "f", "th",
        "幺",
    ]

    @Test("random mixtures of what they look for are read, each thing within the text", arguments: 0..<40)
    func mixtures(seed: UInt64) throws {
        let reader = try SmallTown.reader()
        var chance = Chance(seed: seed)
        for _ in 0..<50 { check(reader, Self.text(&chance)) }
    }

    @Test("and so on with other seeds, for as long as GUANJIA_FUZZ_SECONDS says")
    func longer() throws {
        let seconds = ProcessInfo.processInfo.environment["GUANJIA_FUZZ_SECONDS"].flatMap(Double.init) ?? 0
        let (reader, start) = (try SmallTown.reader(), ContinuousClock.now)
        var seed: UInt64 = 1_000
        while start.duration(to: .now) < .seconds(seconds) {
            var chance = Chance(seed: seed)
            for _ in 0..<50 { check(reader, Self.text(&chance)) }
            seed += 1
        }
    }

    /// Pieces, and one in eight times a character of any script.
    private static func text(_ chance: inout Chance) -> String {
        (0..<chance.below(30)).map { _ in
            guard chance.below(8) == 0 else { return pieces[chance.below(pieces.count)] }
            return Unicode.Scalar(UInt32(chance.below(0x3_0000))).map(String.init) ?? "\u{FFFD}"
        }.joined()
    }

    private func check(_ reader: MessageReader, _ text: String) {
        let reading = reader.read(text, at: SmallTown.now, expecting: text.utf8.count % 3 == 0 ? .place : nil)
        let units = reading.text.units.count
        let bounds = reading.mentions.map(\.range)
        #expect(bounds.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= units && !$0.isEmpty }, "\(text)")
        let starts = reading.mentions.filter { !($0.isWeak && $0.kind == .place) }.map(\.range.lowerBound)
        #expect(starts == starts.sorted(), "\(text)")
        let written = text.utf16.count
        let spans = reading.slots.values.compactMap(\.span)
        #expect(spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= written }, "\(text)")
    }

    @Test("what is recognised grows with the text, not faster", arguments: [1, 2, 3, 4])
    func linear(seed: UInt64) throws {
        let reader = try SmallTown.reader()
        var chance = Chance(seed: seed)
        var text = ""
        while text.utf8.count < 8_000 { text += Self.pieces[chance.below(Self.pieces.count)] }
        let short = String(text.prefix(text.count / 8))
        let (few, many) = (mentions(reader, short), mentions(reader, text))
        #expect(many <= few * 12 + 40)
        let clock = ContinuousClock()
        #expect(clock.measure { _ = mentions(reader, text) } < .seconds(2))
    }

    @Test(
        "a number beyond all reason is no amount",
        arguments: [
            "hundred ", "thousand ", "million ", "nine hundred million ", "九亿", "九千", "万", "九九九九九九九九千亿", "9亿",
            "9999999999亿",
        ])
    func numbers(unit: String) throws {
        let text = String(repeating: unit, count: 60) + "yuan"
        #expect(mentions(try SmallTown.reader(), text) < 200)
    }

    private func mentions(_ reader: MessageReader, _ text: String) -> Int {
        reader.read(text, at: SmallTown.now, expecting: .place).mentions.count
    }
}

/// A seeded generator (SplitMix64), so that every run reads the same texts.
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(bound))
    }
}
