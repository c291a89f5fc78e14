import Testing
import Understanding
import Vocabulary

@Suite("Recognising money, percentages, ratings and numbers")
struct AmountTests {
    static let money: [(String, Int)] = [
        ("3.2万元", 3_200_000), ("8,000 yuan", 800_000), ("三千块", 300_000), ("¥500", 50_000), ("￥１,２００", 120_000),
        ("三千二百块钱", 320_000), ("三千二百五十元", 325_000), ("一万五千元", 1_500_000), ("一万五元", 1_500_000), ("1万2元", 1_200_000),
        ("六十八万元", 68_000_000), ("68万人民币", 68_000_000), ("1.8元", 180), ("一块八", 180), ("三块五毛", 350), ("五毛", 50),
        ("五毛錢", 50),
        ("两千多元", 200_000), ("RMB 500", 50_000), ("500 RMB", 50_000), ("2 million yuan", 200_000_000),
        ("three thousand five hundred yuan", 350_000), ("8 thousand yuan", 800_000), ("3k yuan", 300_000),
        ("十块", 1_000), ("一百零五元", 10_500), ("三萬四千五百六十七元", 3_456_700), ("一亿元", 10_000_000_000),
        ("12,345,678.90元", 1_234_567_890), ("物业费一年2400元太贵", 240_000), ("十二点五元", 1_250),
    ]

    @Test("money is read in fen", arguments: money)
    func reads(text: String, fen: Int) throws {
        #expect(try SmallTown.mentions(text, .money).map(\.value) == [.money(fen)])
    }

    static let noMoney = ["一块地", "几千块", "2026年", "500", "元旦", "3号楼", "99999999999999元", "yuan", "¥"]

    @Test("no money", arguments: noMoney)
    func withoutMoney(text: String) throws {
        #expect(try SmallTown.mentions(text, .money).isEmpty)
    }

    static let percentages: [(String, Int)] = [
        ("90%", 9_000), ("90.5％", 9_050), ("百分之九十", 9_000), ("百分之90", 9_000), ("百分之九十九点五", 9_950), ("百分百", 10_000),
        ("九成", 9_000), ("九成五", 9_500), ("90 percent", 9_000), ("ninety percent", 9_000),
        ("ninety-five per cent", 9_500),
        ("满意率90%以上", 9_000), ("100%", 10_000), ("0.05%", 5),
    ]

    @Test("a percentage is read in basis points", arguments: percentages)
    func share(text: String, points: Int) throws {
        #expect(try SmallTown.mentions(text, .percentage).map(\.value) == [.percentage(points)])
    }

    static let ratings: [(String, Int)] = [
        ("满意", 5), ("非常满意", 5), ("基本满意", 3), ("不满意", 1), ("不滿意", 1), ("非常不满意", 1), ("四星", 4), ("5颗星", 5),
        ("five stars", 5),
        ("4 stars", 4), ("5-star", 5), ("not satisfied", 1), ("dissatisfied", 1), ("very satisfied", 5), ("对结果不满意", 1),
    ]

    @Test("a rating is read from its words and stars", arguments: ratings)
    func words(text: String, rating: Int) throws {
        let found = try SmallTown.mentions(text, .rating)
        #expect(found.map(\.value) == [.rating(rating)])
        #expect(found.map(\.isWeak) == [false])
    }

    static let weakRatings: [(String, Int)] = [
        ("4分", 4), ("五分", 5), ("4 points", 4), ("4", 4), ("三", 3), ("4 out of 5", 4),
    ]

    @Test("points and bare numbers are a rating only where one is asked for", arguments: weakRatings)
    func points(text: String, rating: Int) throws {
        let found = try SmallTown.mentions(text, .rating)
        #expect(found.map(\.value).first == .rating(rating))
        #expect(found.allSatisfy { $0.isWeak })
    }

    @Test("no rating", arguments: ["满意度", "6星", "0分", "4.5星", "九分", "starfish", "satisfy", "unsatisfiedly"])
    func withoutRating(text: String) throws {
        #expect(try SmallTown.mentions(text, .rating).isEmpty)
    }

    static let numbers: [(String, Int)] = [("扣3分", 3), ("12人次", 12), ("1,200", 1_200), ("二十三", 23), ("23", 23)]

    @Test("a number means something only where one is asked for", arguments: numbers)
    func weakly(text: String, value: Int) throws {
        let found = try SmallTown.reader().read(text, at: SmallTown.now).mentions
        let fitting = found.filter { $0.value == .number(value) || $0.value == .rating(value) }
        #expect(!fitting.isEmpty)
        #expect(fitting.allSatisfy { $0.isWeak })
    }
}
