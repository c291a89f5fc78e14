import Testing
import Understanding
import Vocabulary

@Suite("Recognising places")
struct PlaceTests {
    private typealias Town = SmallTown

    static let named: [(String, PlaceReference)] = [
        ("金域社区", SmallTown.compound), ("金域", SmallTown.compound), ("金域社區", SmallTown.compound),
        ("JINYU COMMUNITY", SmallTown.compound), ("jinyu", SmallTown.compound), ("兰山区", SmallTown.county),
        ("Ｊｉｎｙｕ", SmallTown.compound),
    ]

    @Test("a name is known by its aliases and in every script", arguments: named)
    func knownName(name: String, place: PlaceReference) throws {
        #expect(try slot("\(name)评分") == .named([place]))
    }

    @Test("a name inside a Latin word is none")
    func insideWord() throws {
        #expect(try places("jinyuan lake").isEmpty)
    }

    @Test("of a name and an alias inside it the longest counts", arguments: ["金域社区评分", "请问金域社区的评分"])
    func longest(text: String) throws {
        let reading = try Town.reader().read(text, at: Town.now)
        #expect(reading.slots["place"]?.text == "金域社区")
    }

    @Test("namesakes are both candidates")
    func namesakes() throws {
        #expect(try slot("阳光花园评分") == .named([Town.sunny, Town.otherSunny]))
    }

    static let within: [(String, String, PlaceReference)] = [
        ("兰山区的金域评分", "兰山区的金域", SmallTown.compound), ("兰山区金域社区评分", "兰山区金域社区", SmallTown.compound),
        ("兰山金域评分", "兰山金域", SmallTown.compound), ("兰山区，阳光花园评分", "兰山区，阳光花园", SmallTown.sunny),
        ("罗庄区 阳光花园的评分", "罗庄区 阳光花园", SmallTown.otherSunny), ("蘭山區的陽光花園評分", "蘭山區的陽光花園", SmallTown.sunny),
        ("rating of Lanshan District, Sunshine Garden", "Lanshan District, Sunshine Garden", SmallTown.sunny),
    ]

    @Test("a name behind the name of a place above it is one mention of the places within", arguments: within)
    func joins(text: String, words: String, place: PlaceReference) throws {
        let reading = try Town.reader().read(text, at: Town.now)
        #expect(reading.slots["place"]?.value == .place(.named([place])))
        #expect(reading.slots["place"]?.text == words)
    }

    @Test("names that do not lie within each other stay apart", arguments: ["罗庄区金域社区", "金域社区兰山区", "兰山区和金域社区"])
    func apart(text: String) throws {
        let whole = try places(text).filter { $0.range.count >= 7 }
        #expect(whole.isEmpty)
    }

    @Test("the own compound and the one last talked of")
    func meanings() throws {
        #expect(try slot("我们小区评分") == .own)
        #expect(try slot("我們小區評分") == .own)
        #expect(try slot("那里的评分") == .there)
        #expect(try slot("open issues there please") == .there)
        #expect(try slot("rating of my compound") == .own)
    }

    static let expletives = [
        "there is a leak", "there are leaks", "There's a leak", "there was a leak", "there has been a leak",
        "is there news",
        "are there issues",
    ]

    @Test("the \"there\" of \"there is\" is no place", arguments: expletives)
    func expletive(text: String) throws {
        #expect(try places(text).isEmpty)
    }

    @Test("words that end as names of places do are an unknown name with those that come near")
    func unknown() throws {
        guard case .unknown(let name, let near) = try slot("金玉花园评分") else {
            Issue.record("no unknown place")
            return
        }
        #expect(name == "金玉花园")
        #expect(near.count <= 3)
    }

    static let nearNames = [("金玉社区", "金域社区"), ("金域社", "金域社区"), ("Jinyu Comunity", "金域社区"), ("兰珊区", "兰山区")]

    static let slips = [
        ("锦域社区", "金域社区"), ("金玉社区", "金域社区"), ("金域社", "金域社区"), ("金社域区", "金域社区"), ("金域域社区", "金域社区"),
        ("金域花园", "金域社区"), ("锦玉花园", "金域社区"), ("锦域", "金域社区"), ("金裕社区", "金域社区"), ("阳广花园", "阳光花园"),
        ("jingyu", "金域社区"), ("jinyv", "金域社区"), ("Jinyu Garden", "金域社区"), ("Jinyu Communty", "金域社区"),
        ("Sunshne Garden", "阳光花园"),
    ]

    @Test("a slip, a homophone and another ending come near to the name", arguments: slips)
    func slip(typed: String, name: String) {
        #expect(Town.gazetteer.nearest(to: typed).first?.name.hans == name)
    }

    @Test(
        "a name is heard although its ending, too, is written with another character", arguments: ["阳光花原评分", "洋光花圆的评分"])
    func soundOfEnding(text: String) throws {
        #expect(try slot(text) == .unknown(String(text.prefix(4)), near: [Town.sunny, Town.otherSunny]))
    }

    @Test("a name near to a known one is offered, never taken for it", arguments: ["锦域社区评分", "请问锦域社区的评分"])
    func offered(text: String) throws {
        #expect(try slot(text) == .unknown("锦域社区", near: [Town.compound]))
        let found = try places(text)
        #expect(found.count == 1 && found.allSatisfy { $0.isWeak })
    }

    @Test("an ending gives a bounded number of unknown names", arguments: [40, 80, 800])
    func bounded(length: Int) throws {
        let text = String(repeating: "东海小区", count: length / 4)
        #expect(try places(text).filter(\.isWeak).count <= 36)
    }

    @Test(
        "no unknown name begins with a pronoun or holds a particle",
        arguments: [("我们的东海花园", 2), ("在东海的花园", 0), ("the lift in east sea garden", 2)])
    func particles(text: String, count: Int) throws {
        #expect(try places(text).filter(\.isWeak).count == count)
    }

    @Test("a mistyped name comes near to the right one", arguments: nearNames)
    func near(typed: String, name: String) {
        #expect(Town.gazetteer.nearest(to: typed).first?.name.hans == name)
    }

    @Test("nothing is near to what is quite different", arguments: ["", "天安门", "x", String(repeating: "园", count: 41)])
    func far(typed: String) {
        #expect(Town.gazetteer.nearest(to: typed).isEmpty)
    }

    @Test("an answer to the question for a place is compared with names, unless it says something else")
    func expected() throws {
        let mistyped = try Town.reader().read("金玉社区", at: Town.now, expecting: .place).mentions
        #expect(
            mistyped.contains { if case .place(.unknown("金玉社区", let near)) = $0.value { !near.isEmpty } else { false } }
        )
        let known = try Town.reader().read("金域", at: Town.now, expecting: .place).mentions
        #expect(known.filter { $0.kind == .place }.map(\.value) == [.place(.named([Town.compound]))])
    }

    @Test("a company is known by its name")
    func company() throws {
        let found = try Town.mentions("沂蒙物业怎么样", .company).map(\.value)
        #expect(
            found == [
                .company(
                    .named([CompanyReference(id: 7, name: LocalName(hans: "沂蒙物业", hant: "沂蒙物業", en: "Yimeng Property"))]
                    ))
            ])
    }

    @Test("the end of a line is completed to the names that begin so")
    func completions() {
        #expect(Town.gazetteer.completions(of: "查金", limit: 5) == ["查金域社区"])
        #expect(Town.gazetteer.completions(of: "阳", limit: 5) == ["阳光花园"])
        #expect(Town.gazetteer.completions(of: "查找", limit: 5).isEmpty)
    }

    private func slot(_ text: String) throws -> PlaceMeaning? {
        guard case .place(let meaning) = try Town.reader().read(text, at: Town.now).slots["place"]?.value else {
            return nil
        }
        return meaning
    }

    private func places(_ text: String) throws -> [Mention] { try Town.mentions(text, .place) }
}
