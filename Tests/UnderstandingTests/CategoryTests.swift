import Scripts
import Testing
import Vocabulary

@testable import Understanding

@Suite("What a message is about")
struct CategoryTests {
    private static func keywords(_ words: [(Category, Double)]) -> [CategoryLexicon.Total] {
        words.enumerated().map { CategoryLexicon.Total(category: $1.0, range: $0..<($0 + 1), score: $1.1) }
    }

    @Test("is what its keywords say, where no example teaches anything")
    func keywordsAlone() {
        #expect(CategoryJudge.decide(Self.keywords([(.leak, 1), (.lift, 2)]), [])?.category == .lift)
        #expect(CategoryJudge.decide([], []) == nil)
    }

    @Test("is what the examples teach, where no keyword says anything and they are sure enough")
    func examplesAlone() {
        let decision = CategoryJudge.decide([], [(.lift, 0.7), (.leak, 0.3)])
        #expect(decision?.category == .lift && decision?.range == nil)
        #expect(CategoryJudge.decide([], [(.lift, 0.2), (.leak, 0.1)]) == nil)
    }

    @Test("is what both together make likeliest, with the words that say so")
    func together() {
        let words = Self.keywords([(.security, 1.4), (.serviceAttitude, 1.2)])
        let decision = CategoryJudge.decide(words, [(.serviceAttitude, 0.8), (.security, 0.1), (.lift, 0.1)])
        #expect(decision?.category == .serviceAttitude && decision?.range == 1..<2)
        #expect(CategoryJudge.decide(words, [(.serviceAttitude, 0.3), (.security, 0.3)])?.category == .security)
    }

    @Test("is learnt from the examples that say it")
    func lessons() throws {
        var folder = SmallTown.folder
        folder["complaint.file/zh.txt"] = """
            卡在半空出不来了 -> category=lift
            按了半天门也不关 -> category=lift
            天花板往下滴答 -> category=leak
            被子都打湿了 -> category=leak
            """
        let catalog = try folder.load()
        let lessons = CategoryLessons(catalog, .zh)
        #expect(Set(lessons.categories).isSuperset(of: [.lift, .leak]))
        let model = CategoryModel(catalog, .zh, shelf: .none)
        let chances = model.chances(FoldedText("又卡在半空了").units)
        #expect(chances.max { $0.chance < $1.chance }?.category == .lift)
        #expect(abs(chances.reduce(0) { $0 + $1.chance } - 1) < 0.001)
        let reading = try MessageReader(catalog).read("快来人卡在半空出不来了", at: SmallTown.now)
        #expect(reading.slots["category"]?.value == .category(.lift))
        #expect(reading.slots["category"]?.span == nil)
    }

    @Test("is unknown to a model without examples of two categories")
    func nothingLearnt() throws {
        #expect(CategoryModel(try SmallFolder().load(), .zh, shelf: .none).chances([0x4E00]).isEmpty)
    }

    @Test("is told by cross-validation no worse than by the keywords alone")
    func trial() throws {
        var folder = SmallTown.folder
        let lift = (0..<10).map { "卡在半空第\($0)回 -> category=lift" }
        let leak = (0..<10).map { "天花板往下滴第\($0)回 -> category=leak" }
        folder["complaint.file/zh.txt"] = (lift + leak).joined(separator: "\n")
        let trial = try CategoryTrial(try folder.load(), .zh)
        #expect(trial.cases >= 20 && trial.byBoth >= trial.byKeywords && trial.byExamples >= 20)
    }
}
