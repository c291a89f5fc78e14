import Scripts
import Testing
import Understanding
import Vocabulary

@Suite("What a message is about, and how urgent it is")
struct LexiconTests {
    static let categories: [(String, Vocabulary.Category?)] = [
        ("电梯坏了", .lift), ("電梯壞了", .lift), ("The LIFT is broken", .lift), ("楼上漏水", .leak), ("消防通道停车", .fireSafety),
        ("电梯漏水，电梯停了", .lift), ("我的车", .parking), ("uplifting", nil), ("你好", nil), ("", nil),
    ]

    @Test("the category that most of the words speak of", arguments: categories)
    func category(text: String, category: Vocabulary.Category?) throws {
        #expect(try SmallTown.reader().lexicon.decide(FoldedText(text).units)?.category == category)
    }

    @Test("a keyword inside a longer one does not count, and the words found are told")
    func words() throws {
        let units = FoldedText("3号楼消防通道").units
        let found = try #require(try SmallTown.reader().lexicon.decide(units))
        #expect(found.range == 3..<7)
    }

    static let urgencies: [(String, Urgency, Danger?)] = [
        ("厨房起火了", .emergency, .fire), ("有人被困", .emergency, .trapped), ("someone is trapped", .emergency, .trapped),
        ("一起火锅", .ordinary, nil), ("电线容易着火", .ordinary, nil), ("被困扰多年", .ordinary, nil), ("消防通道被堵", .ordinary, nil),
        ("停电了", .urgent, nil), ("power cut again", .urgent, nil), ("灯不亮", .ordinary, nil), ("", .ordinary, nil),
        ("容易着火，昨天真的着火了", .emergency, .fire), ("爆管后有人被困", .emergency, .trapped),
    ]

    @Test("danger comes before urgency, and an exception undoes the word inside it", arguments: urgencies)
    func urgency(text: String, urgency: Urgency, danger: Danger?) throws {
        let found = try SmallTown.reader().lexicon.urgency(of: FoldedText(text).units)
        #expect(found.urgency == urgency)
        #expect(found.danger == danger)
    }
}
