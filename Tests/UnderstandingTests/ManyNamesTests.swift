import Scripts
import Testing
import Understanding
import Vocabulary

@Suite("A registry of many names")
struct ManyNamesTests {
    private static let queries = ["锦上添花园", "天泰小区", "金城嘉园", "Jinchen Garden", "tiantai", "海天名城"]

    @Test("near names are as quick to find among very many as among a few")
    func nearest() {
        let (few, many) = (Self.gazetteer(of: 400), Self.gazetteer(of: 16_000))
        func time(_ gazetteer: Gazetteer) -> Duration {
            let rounds = (0..<5).map { _ in
                ContinuousClock().measure {
                    for query in Self.queries { _ = gazetteer.nearest(to: query) }
                }
            }
            return rounds.min() ?? .zero
        }
        // Forty times the names; a scan of them all would take forty times as long.
        #expect(time(many) < time(few) * 16 + .milliseconds(2))
    }

    @Test("each of very many names is found, and no more than its namesakes with it")
    func found() throws {
        var reader = try SmallTown.reader()
        reader.gazetteer = Self.gazetteer(of: 16_000)
        for number in stride(from: 1, to: 16_000, by: 1_999) {
            let name = Self.name(number)
            let found = reader.read(name + "评分", at: SmallTown.now).slots["place"]?.value
            guard case .place(.named(let places)) = found else {
                Issue.record("\(name)")
                continue
            }
            #expect(places.allSatisfy { $0.name.hans == name })
        }
    }

    private static let characters = Array("天金海东泰城和兴华锦瑞安康福盛景江河湖山林园翠松竹梅兰桂月星")
    private static let endings = ["花园", "小区", "园"]

    private static func name(_ number: Int) -> String {
        let count = characters.count
        let places = [number, number / count, number / count / count].map { $0 % count }
        let core = String(places.map { characters[$0] })
        return core + endings[number % 3]
    }

    private static func gazetteer(of count: Int) -> Gazetteer {
        let places = (0..<count).map { number in
            let hans = name(number)
            let local = LocalName(hans: hans, hant: hans, en: Pinyin.plain(hans) + " compound")
            let reference = PlaceReference(id: Int64(number), level: .compound, name: local, within: [])
            return PlaceName(reference: reference, aliases: [])
        }
        return Gazetteer(places: places, words: SmallTown.words)
    }
}
