import Scripts
import Testing
import Understanding
import Vocabulary

@Suite("Names as people write them")
struct NameTests {
    private static let lanshan = place(2, .county, "兰山区", "Lanshan District")
    private static let street = place(4, .street, "兰山街道", "Lanshan Subdistrict", in: [lanshan])
    private static let jinyu = place(10, .compound, "金域社区", "Jinyu Community", in: [street, lanshan])
    private static let xingguan = place(11, .compound, "兴冠园", "Xingguan Garden", in: [street, lanshan])
    private static let yikangOne = place(12, .compound, "益康花园一期", "Yikang Garden Phase 1", in: [lanshan])
    private static let yikangTwo = place(13, .compound, "益康花园二期", "Yikang Garden Phase 2", in: [lanshan])
    private static let yikangTwelve = place(14, .compound, "益康花园十二期", "Yikang Garden Phase 12", in: [lanshan])
    private static let lvyuan = place(15, .compound, "绿源小区", "Lvyuan Compound", in: [lanshan])
    private static let women = place(16, .compound, "沃门小区", "Women Compound", in: [lanshan])
    private static let sunshine = place(17, .compound, "阳光花园", "Sunshine Garden", in: [lanshan])
    private static let all = [
        lanshan, street, jinyu, xingguan, yikangOne, yikangTwo, yikangTwelve, lvyuan, women, sunshine,
    ]

    private static let gazetteer = Gazetteer(
        places: all.map { PlaceName(reference: $0, aliases: []) },
        companies: [CompanyReference(id: 7, name: LocalName(hans: "沂蒙物业", hant: "沂蒙物業", en: "Yimeng Property"))],
        words: SmallTown.words)

    static let spellings: [(String, String)] = [
        // short forms
        ("金域", "金域社区"), ("兴冠", "兴冠园"), ("興冠", "兴冠园"), ("益康二期", "益康花园二期"),
        // the word for a compound put behind it, or instead of its end
        ("金域小区", "金域社区"), ("金域社区小区", "金域社区"), ("Jinyu estate", "金域社区"), ("the jinyu compound", "金域社区"),
        ("兰山办事处", "兰山街道"), ("兰山街道办", "兰山街道"),
        // pinyin, with and without spaces, signs and tones
        ("jinyu", "金域社区"), ("jinyushequ", "金域社区"), ("jin yu shequ", "金域社区"), ("Jin Yu She Qu", "金域社区"),
        ("jīnyù shèqū", "金域社区"), ("jin1yu4 she4qu1", "金域社区"), ("jin-yu", "金域社区"), ("XingGuan", "兴冠园"),
        ("lvyuan", "绿源小区"), ("luyuan", "绿源小区"), ("lǜyuán", "绿源小区"), ("lyuyuan", "绿源小区"),
        // spaces and brackets
        ("金域 社区", "金域社区"), ("金 域 社 区", "金域社区"), ("益康花园（二期）", "益康花园二期"), ("Jinyu  Community", "金域社区"),
        // stages
        ("益康花园2期", "益康花园二期"), ("益康花园第二期", "益康花园二期"), ("益康花园第2期", "益康花园二期"), ("益康2期", "益康花园二期"),
        ("益康花园12期", "益康花园十二期"), ("Yikang Garden Phase II", "益康花园二期"), ("yikang garden phase two", "益康花园二期"),
        // with the place above
        ("兰山区的金域", "金域社区"), ("兰山金域", "金域社区"), ("Jinyu in Lanshan District", "金域社区"), ("金域（兰山区）", "金域社区"),
    ]

    @Test("each spelling is the one place", arguments: spellings)
    func spelling(text: String, name: String) throws {
        let outermost = try #require(places(text).max { $0.range.count < $1.range.count })
        #expect(names(outermost) == [name])
        #expect(!outermost.isWeak)
    }

    @Test("a short form with a wrong ending is no name, but near to one")
    func wrongEnding() throws {
        let reader = try MessageReader(try SmallTown.folder.load(), gazetteer: Self.gazetteer)
        let found = reader.read("兴冠圆评分", at: SmallTown.now).mentions.map(\.value)
        #expect(found.contains(.place(.unknown("兴冠圆", near: [Self.xingguan]))))
    }

    @Test("an alias is known in pinyin, too", arguments: ["jinyu", "jin yu"])
    func alias(text: String) throws {
        let names = Gazetteer(
            places: [PlaceName(reference: SmallTown.compound, aliases: ["金域"])], words: SmallTown.words)
        let reader = try MessageReader(try SmallTown.folder.load(), gazetteer: names)
        let found = reader.read(text, at: SmallTown.now).mentions.filter { $0.kind == .place && !$0.isWeak }
        #expect(found.map(\.value) == [.place(.named([SmallTown.compound]))])
    }

    static let ambiguous: [(String, Set<String>)] = [
        ("益康花园", ["益康花园一期", "益康花园二期", "益康花园十二期"]), ("益康", ["益康花园一期", "益康花园二期", "益康花园十二期"]),
        ("兰山", ["兰山区", "兰山街道"]), ("lanshan", ["兰山区", "兰山街道"]),
    ]

    @Test("what is short for several places names all of them", arguments: ambiguous)
    func several(text: String, expected: Set<String>) throws {
        let outermost = try #require(places(text).max { $0.range.count < $1.range.count })
        #expect(Set(names(outermost)) == expected)
    }

    @Test("who bears just that name counts for more than who may be short for it")
    func exactFirst() throws {
        let bearer = Self.place(20, .compound, "金域", "Jinyu")
        let gazetteer = Gazetteer(
            places: [Self.jinyu, bearer].map { PlaceName(reference: $0, aliases: []) }, words: SmallTown.words)
        let reading = try reader(gazetteer).read("金域评分", at: SmallTown.now)
        #expect(reading.slots["place"]?.value == .place(.named([bearer])))
    }

    static let ordinary = [
        "阳光真好", "阳光", "women are complaining", "change it", "jinyuan lake", "金", "兴", "域社区", "yu", "益康花园十三期",
    ]

    @Test("words of every day, single characters and parts of words are no names", arguments: ordinary)
    func noName(text: String) throws {
        #expect(try places(text).filter { $0.range.count == text.utf16.count || $0.range.count == 2 }.isEmpty)
    }

    static let sure = [
        ("金域3号楼电梯坏了", true), ("我住在金域，电梯坏了", true), ("金域电梯坏了", true), ("查金域的评分", true), ("我家金域名车被刮了", false),
        ("现金域名都没有", false),
    ]

    @Test("a short form of two characters is sure only where words begin and end", arguments: sure)
    func evidence(text: String, isSure: Bool) throws {
        let found = try #require(try places(text).first { names($0) == ["金域社区"] })
        #expect(found.isWeak == !isSure)
    }

    static let companies = [
        "沂蒙物业", "沂蒙物业公司", "沂蒙物业服务有限公司", "Yimeng Property", "yimeng property management", "yimengwuye", "沂蒙物業",
    ]

    @Test("a company is known with and without what its name ends in", arguments: companies)
    func company(text: String) throws {
        let found = try reader().read(text, at: SmallTown.now).mentions.filter { $0.kind == .company && !$0.isWeak }
        let longest = try #require(found.max { $0.range.count < $1.range.count })
        #expect(longest.range.count == text.utf16.count)
    }

    @Test("the short form of a company's name needs to be asked for, or to stand apart")
    func companyCore() throws {
        let inside = try reader().read("沂蒙山小调", at: SmallTown.now).mentions.filter { $0.kind == .company }
        #expect(inside.map(\.isWeak) == [true])
    }

    static let nearCompanies = [
        ("易蒙物业的星级", "易蒙物业"), ("仪蒙物业公司几星", "仪蒙物业公司"), ("我们这的宜梦物业服务有限公司", "宜梦物业服务有限公司"),
        ("how many stars has Yimneg Property", "Yimneg Property"),
        ("Yimen Property Management", "Yimen Property Management"),
    ]

    @Test("a company by a homophone or with a slip is offered, never taken for it", arguments: nearCompanies)
    func nearCompany(text: String, name: String) throws {
        let found = try reader().read(text, at: SmallTown.now).mentions.filter { $0.kind == .company }
        let mention = try #require(found.first)
        #expect(found.count == 1 && mention.isWeak && mention.range.count == name.utf16.count)
        #expect(near(mention) == ["沂蒙物业"])
    }

    @Test("what stands before 物业 is no company for that", arguments: ["小区物业不管事", "沂河物业", "换个物业", "property"])
    func noCompany(text: String) throws {
        #expect(try reader().read(text, at: SmallTown.now).mentions.allSatisfy { $0.kind != .company })
    }

    @Test("an answer to the question for a company is compared with the names of companies")
    func expectedCompany() throws {
        let mention = try #require(
            try reader().read("易蒙", at: SmallTown.now, expecting: .company).mentions.first { $0.kind == .company })
        #expect(near(mention) == ["沂蒙物业"])
    }

    /// The companies offered for a name that none bears.
    private func near(_ mention: Mention) -> [String]? {
        guard case .company(.unknown(_, let near)) = mention.value else { return nil }
        return near.map(\.name.hans)
    }

    private func reader(_ gazetteer: Gazetteer = Self.gazetteer) throws -> MessageReader {
        var reader = try SmallTown.reader()
        reader.gazetteer = gazetteer
        return reader
    }

    /// What is named in `text`, unknown names and words such as 那里 aside.
    private func places(_ text: String) throws -> [Mention] {
        try reader().read(text, at: SmallTown.now).mentions.filter { $0.kind == .place && !names($0).isEmpty }
    }

    private func names(_ mention: Mention) -> [String] {
        guard case .place(.named(let places)) = mention.value else { return [] }
        return places.map(\.name.hans)
    }

    private static func place(
        _ id: Int64, _ level: PlaceLevel, _ hans: String, _ en: String, in above: [PlaceReference] = []
    ) -> PlaceReference {
        PlaceReference(
            id: id, level: level, name: LocalName(hans: hans, hant: Hant.from(hans), en: en), within: above.map(\.name))
    }
}
