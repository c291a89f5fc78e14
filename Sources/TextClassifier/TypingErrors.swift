/// What people mistype.
enum TypingErrors {
    /// The text with one error: two neighbours swapped, a unit left out or doubled, or a space left out. Texts of
    /// fewer than three units stay as they are.
    static func variant(of text: [UInt16], _ chances: inout Chances) -> [UInt16] {
        guard text.count >= 3 else { return text }
        var text = text
        let at = chances.next(below: text.count - 1)
        switch chances.next(below: 4) {
        case 0: text.swapAt(at, at + 1)
        case 1: text.remove(at: at)
        case 2: text.insert(text[at], at: at)
        default: text.remove(at: space(in: text, near: at) ?? at)
        }
        return text
    }

    private static func space(in text: [UInt16], near start: Int) -> Int? {
        text[start...].firstIndex(of: 0x20) ?? text[..<start].lastIndex(of: 0x20)
    }
}

extension TrainingExample {
    /// The examples, and of each so many variants with a typing error.
    static func withTypingErrors(_ examples: [TrainingExample], variants: Int) -> [TrainingExample] {
        var chances = Chances(seed: UInt64(examples.count))
        var all = examples
        for _ in 0..<variants {
            all += examples.map { example in
                TrainingExample(text: TypingErrors.variant(of: example.text, &chances), label: example.label)
            }
        }
        return all
    }
}
