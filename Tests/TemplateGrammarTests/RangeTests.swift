import TemplateGrammar
import Testing

@Suite("numbers of a range")
struct RangeTests {
    private static func grammar(_ range: RangeSource, language: String = "en") throws -> Grammar {
        let template = language == "en" ? "set {n} now" : "设为{n}度"
        return try Fixture.grammar([template], language: language, lists: ["n": .range(range)])
    }

    @Test(
        "digits are read whole, within the range and on its steps",
        arguments: [
            (RangeSource(from: -5, to: 5), "-3", "-3"), (RangeSource(from: 0, to: 5), "-3", nil),
            (RangeSource(from: 0, to: 5), "12", nil), (RangeSource(from: 0, to: 100, step: 10), "30", "30"),
            (RangeSource(from: 0, to: 100, step: 10), "35", nil),
            (RangeSource(from: 0, to: 9, fractions: .halves), "2.5", "2.5"),
            (RangeSource(from: 0, to: 9, fractions: .halves), "2,5", "2.5"),
            (RangeSource(from: 0, to: 9, fractions: .halves), "2.3", nil),
            (RangeSource(from: 0, to: 9, fractions: .tenths), "2.30", "2.3"),
            (RangeSource(from: 0, to: 9, fractions: .tenths), "2.35", nil),
            (RangeSource(from: 0, to: 9, fractions: .tenths), "9.1", nil),
            (RangeSource(from: 0, to: 9), "2.5", nil), (RangeSource(from: 0, to: 9, multiplier: -1), "4", "-4.0"),
            (RangeSource(from: 0, to: 9), "99999999999999999999999", nil),
        ] as [(RangeSource, String, String?)])
    func digits(range: RangeSource, text: String, expected: String?) throws {
        let grammar = try Self.grammar(range)
        #expect(Fixture.best(grammar, "set \(text) now") == expected.map { "n=\($0)" })
    }

    @Test(
        "numbers are read in words",
        arguments: [
            ("twenty-five", "25"), ("twenty five", "25"), ("one hundred and five", "105"), ("zero", "0"),
            ("one thousand two hundred thirty", "1230"), ("five point five", "5.5"), ("twelve point six", nil),
            ("five thousand", nil),
        ] as [(String, String?)])
    func english(text: String, expected: String?) throws {
        let grammar = try Self.grammar(RangeSource(from: 0, to: 2_000, fractions: .halves))
        #expect(Fixture.best(grammar, "set \(text) now") == expected.map { "n=\($0)" })
    }

    @Test(
        "numbers are read in Chinese",
        arguments: [
            ("二十五", "25"), ("十", "10"), ("两", "2"), ("二", "2"), ("一百零五", "105"), ("一百五十", "150"),
            ("两千", "2000"), ("一千零三十", "1030"), ("二百二十二", "222"), ("两百二十二", "222"), ("五点五", "5.5"), ("三千", nil),
        ] as [(String, String?)])
    func chinese(text: String, expected: String?) throws {
        let grammar = try Self.grammar(RangeSource(from: 0, to: 2_000, fractions: .halves), language: "zh")
        #expect(Fixture.best(grammar, "设为\(text)度") == expected.map { "n=\($0)" })
    }

    @Test(
        "numbers are read in both scripts, as banks and calendars write them, and in myriads",
        arguments: [
            ("三萬四千五百六十七", "34567"), ("三万四千五百六十七", "34567"), ("兩百", "200"), ("两百", "200"), ("兩", "2"),
            ("一百零五", "105"), ("一百〇五", "105"), ("十二点五", "12.5"), ("十二點五", "12.5"), ("零点五", "0.5"), ("零", "0"),
            ("〇", "0"), ("壹佰貳拾參", "123"), ("贰万", "20000"), ("廿五", "25"), ("初五", "5"), ("两万零三十", "20030"),
            ("一万零五百", "10500"), ("十萬", "100000"), ("一百五", nil), ("十两", nil), ("两十", nil), ("五十五十", nil),
            ("百", nil), ("万", nil), ("点五", nil), ("五点", nil), ("一百一千", nil),
        ] as [(String, String?)])
    func scripts(text: String, expected: String?) throws {
        let grammar = try Self.grammar(RangeSource(from: 0, to: 100_000, fractions: .tenths), language: "zh")
        #expect(Fixture.best(grammar, "设为\(text)度") == expected.map { "n=\($0)" })
    }

    @Test(
        "English numbers are read as they are spelled",
        arguments: [
            ("minus five", "-5"), ("negative five", nil), ("twelve hundred", "1200"), ("one million", "1000000"),
            ("two hundred and five thousand", "205000"), ("nine-hundred ninety-nine", "999"), ("twenty fifteen", nil),
            ("hundred", nil), ("one hundred and", nil), ("five six", nil), ("and five", nil), ("five point", nil),
        ] as [(String, String?)])
    func spelled(text: String, expected: String?) throws {
        let grammar = try Self.grammar(RangeSource(from: -10, to: 1_000_000))
        #expect(Fixture.best(grammar, "set \(text) now") == expected.map { "n=\($0)" })
    }

    @Test("a range may have a language of its own for words")
    func language() throws {
        var range = RangeSource(from: 0, to: 100)
        range.wordsLanguage = "zh-TW"
        #expect(Fixture.best(try Self.grammar(range), "set 兩 now") == "n=2")
        #expect(Fixture.best(try Self.grammar(range), "set two now") == nil)
    }

    @Test("a range may leave words, or digits, aside")
    func kinds() throws {
        var onlyDigits = RangeSource(from: 0, to: 9)
        onlyDigits.words = false
        var onlyWords = RangeSource(from: 0, to: 9)
        onlyWords.digits = false
        #expect(Fixture.best(try Self.grammar(onlyDigits), "set four now") == nil)
        #expect(Fixture.best(try Self.grammar(onlyWords), "set 4 now") == nil)
        #expect(Fixture.best(try Self.grammar(onlyWords), "set four now") == "n=4")
    }
}
