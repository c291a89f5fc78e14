package import Scripts
package import TemplateGrammar

/// Sentences that the files of `intents/` accept, for authors to read over.
package struct SentenceSamples: Sendable {
    private let samplers: [WordsLanguage: Sampler]

    /// - Throws: the first fault of a sentence.
    package init(_ catalog: IntentCatalog) throws(GrammarError) {
        var samplers: [WordsLanguage: Sampler] = [:]
        for language in WordsLanguage.allCases {
            samplers[language] = try Sampler(
                GrammarBuilder(catalog, language).source, examples: Self.examples(catalog, language))
        }
        self.samplers = samplers
    }

    /// Different sentences of the intent, at most `count`; the same for the same seed. None for an intent that has no
    /// sentences in the language.
    package func sentences(of intent: String, count: Int, language: Language, seed: UInt64 = 1) -> [String] {
        let words: WordsLanguage = language.isChinese ? .zh : .en
        let samples = samplers[words]?.samples(of: intent, limit: count, seed: seed) ?? []
        return language == .hant ? samples.map(Hant.from) : samples
    }

    /// What stands for a slot that recognisers fill, or any words.
    private static func examples(_ catalog: IntentCatalog, _ language: WordsLanguage) -> [String: [String]] {
        var examples: [String: [String]] = [:]
        for slot in catalog.intents.flatMap(\.slots) {
            let texts = language == .zh ? chinese[slot.kind] : english[slot.kind]
            if let texts { examples[slot.name] = texts }
        }
        return examples
    }

    private static let chinese: [SlotKind: [String]] = [
        .place: ["金域社区", "奥正社区", "兰山街道"], .company: ["沂蒙物业"], .location: ["3号楼2单元", "地下车库"],
        .category: ["电梯", "漏水", "垃圾"], .ticket: ["LY-1024", "1024号"], .time: ["明天下午三点", "下周一"],
        .period: ["上个季度", "2026年3月"], .phone: ["13800000000"], .number: ["3", "十二"], .rating: ["满意", "4分"],
        .text: ["电梯坏了", "楼道灯不亮"],
    ]

    private static let english: [SlotKind: [String]] = [
        .place: ["Jinyu", "Aozheng", "Lanshan"], .company: ["Yimeng Property"],
        .location: ["building 3 unit 2", "the car park"], .category: ["lift", "leak", "rubbish"],
        .ticket: ["LY-1024", "#1024"], .time: ["tomorrow at 3 pm", "next Monday"],
        .period: ["last quarter", "March 2026"], .phone: ["13800000000"], .number: ["3", "twelve"],
        .rating: ["satisfied", "4 stars"], .text: ["the lift is broken", "no light on the stairs"],
    ]
}
