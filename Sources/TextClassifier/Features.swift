/// The ways to look at a text. Each counts as much as another, however many features it has.
enum View: Int, CaseIterable {
    /// Runs of words and ideographs, with the text's beginning and end, and single signs.
    case tokens
    /// Runs of characters across words: they outlive typing errors.
    case characters
    /// Two words or ideographs near each other, each word by its first letters.
    case pairs
}

/// The features of one text by view, repeated as often as they occur. Keeps its memory from text to text.
struct Features {
    private(set) var tokens: [UInt64] = []
    private(set) var characters: [UInt64] = []
    private(set) var pairs: [UInt64] = []

    subscript(view: View) -> [UInt64] {
        switch view {
        case .tokens: tokens
        case .characters: characters
        case .pairs: pairs
        }
    }

    mutating func clear() {
        tokens.removeAll(keepingCapacity: true)
        characters.removeAll(keepingCapacity: true)
        pairs.removeAll(keepingCapacity: true)
    }

    mutating func addToken(_ feature: UInt64) { tokens.append(feature) }
    mutating func addCharacters(_ feature: UInt64) { characters.append(feature) }
    mutating func addPair(_ feature: UInt64) { pairs.append(feature) }
}
