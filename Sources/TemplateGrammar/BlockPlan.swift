/// A block, ready to be asked whether it may match.
struct BlockPlan: Sendable {
    let intent: String
    let source: Block
    let conditions: Conditions
    private let keywords: [[UInt16]]

    init(_ parsed: ParsedBlock, spelling: Spelling) {
        intent = parsed.intent
        source = parsed.source
        conditions = Conditions(parsed.source)
        keywords = parsed.source.requiredKeywords.map { spelling.units(ofWhole: $0) }
    }

    func admits(_ message: Message, passage: Passage, ignoresWhitespace: Bool) -> Bool {
        guard conditions.tolerate(message.context) else { return false }
        return keywords.isEmpty || keywords.contains { passage.contains($0, asWord: !ignoresWhitespace) }
    }
}
