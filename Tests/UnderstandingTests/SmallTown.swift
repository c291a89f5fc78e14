import TimeExpressions
import Understanding
import Vocabulary

/// A few places and a reader that knows them, with an intent of each sort.
enum SmallTown {
    static let county = place(2, .county, "兰山区", "蘭山區", "Lanshan District", within: [city])
    static let otherCounty = place(3, .county, "罗庄区", "羅莊區", "Luozhuang District", within: [city])
    static let compound = place(10, .compound, "金域社区", "金域社區", "Jinyu Community", within: [county.name, city])
    static let sunny = place(11, .compound, "阳光花园", "陽光花園", "Sunshine Garden", within: [county.name, city])
    static let otherSunny = place(
        12, .compound, "阳光花园", "陽光花園", "Sunshine Garden", within: [otherCounty.name, city])

    static let gazetteer = Gazetteer(
        places: [
            PlaceName(reference: county, aliases: ["兰山"]), PlaceName(reference: otherCounty, aliases: []),
            PlaceName(reference: compound, aliases: ["金域", "Jinyu"]), PlaceName(reference: sunny, aliases: []),
            PlaceName(reference: otherSunny, aliases: []),
        ],
        companies: [CompanyReference(id: 7, name: LocalName(hans: "沂蒙物业", hant: "沂蒙物業", en: "Yimeng Property"))],
        words: words)

    /// What the folder says of how names are shortened.
    static let words = (try? folder.load()).map(NameWords.init) ?? NameWords()

    /// Monday, 23 November 2026, nine in the morning.
    static let now = CivilDateTime(CivilDate(daysSinceEpoch: 20_780), CivilTime(secondOfDay: 9 * 3600))

    static func reader() throws -> MessageReader { try made.get() }

    static func mentions(_ text: String, _ kind: SlotKind) throws -> [Mention] {
        try reader().read(text, at: now).mentions.filter { $0.kind == kind }
    }

    static let folder: SmallFolder = {
        var folder = SmallFolder()
        folder.add(
            "complaint.file",
            """
            roles: all
            free-text: true
            danger: true
            slots:
              place: {kind: place, required: true, default: home}
              location: {kind: location}
              category: {kind: category, required: true}
              contact: {kind: phone}
              description: {kind: text, required: true, default: message}
            outcomes: [filed]
            """,
            zh: """
                sentences: ["[我要](投诉|报修){description}", "{place}{location}{category}坏了"]
                examples: [电梯又停了没人管, 楼上漏水漏到我家了, 停车位老是被占, 物业收了费不干活, 楼道里堆满了垃圾, 路灯好几个不亮]
                questions: {place: 哪个小区？, category: 什么问题？, description: 什么事？}
                replies: {filed: "{{ticket}}"}
                """,
            en: """
                sentences: ["(report|complain about) {description}"]
                examples: [the lift stopped again, water is leaking into my flat, somebody took my parking space, nobody sweeps the stairs]
                questions: {place: Where?, category: What?, description: What?}
                replies: {filed: "{{ticket}}"}
                """)
        folder.add(
            "complaint.status", "roles: all\nfree-text: true\nslots: {ticket: {kind: ticket}}\noutcomes: [status]",
            zh: """
                sentences: ["[<查>]{ticket}[号]", "我的投诉怎么样了"]
                examples: [我上次报的事办到哪了, 之前说的那件事有结果了吗, 报修的进度给我说说, 投诉有人处理了没有, 反映的问题解决了吗]
                replies: {status: 好}
                """,
            en: """
                sentences: ["[status of] {ticket}"]
                examples: [how far is my complaint, any news about my report, has my request been handled]
                replies: {status: fine}
                """)
        folder.add(
            "issue.list",
            """
            roles: [community, street]
            slots:
              place: {kind: place}
              status: {kind: choice, list: status}
              overdue: {kind: flag}
              since: {kind: time, prefers: past}
            outcomes: [listed]
            """,
            zh: "sentences: [\"[{place}][{since}][{overdue}][{status}]的问题\"]\nreplies: {listed: 好}",
            en: "sentences: [\"[{overdue}] [{status}] issues [[(in|of)] {place}]\"]\nreplies: {listed: fine}")
        folder.add(
            "rating.check",
            """
            roles: all
            slots: {place: {kind: place}, period: {kind: period}}
            outcomes: [rated]
            """,
            zh: "sentences: [\"{place}[{period}][的]评分[多少]\", 评分]\nreplies: {rated: 好}",
            en: "sentences: [\"[the] rating of {place}\", \"how is it there\"]\nreplies: {rated: fine}")
        return folder
    }()

    private static let city = LocalName(hans: "临沂市", hant: "臨沂市", en: "Linyi")

    private static let made: Result<MessageReader, any Error> = Result {
        try MessageReader(folder.load(), gazetteer: gazetteer)
    }

    private static func place(
        _ id: Int64, _ level: PlaceLevel, _ hans: String, _ hant: String, _ en: String, within: [LocalName]
    ) -> PlaceReference {
        PlaceReference(id: id, level: level, name: LocalName(hans: hans, hant: hant, en: en), within: within)
    }
}
