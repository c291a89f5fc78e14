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
struct Features: Sendable {
    private(set) var tokens = Reused<UInt64>(0)
    private(set) var characters = Reused<UInt64>(0)
    private(set) var pairs = Reused<UInt64>(0)

    subscript(view: View) -> ArraySlice<UInt64> {
        switch view {
        case .tokens: tokens.elements
        case .characters: characters.elements
        case .pairs: pairs.elements
        }
    }

    var count: Int { tokens.count + characters.count + pairs.count }

    /// Replaces the features by those of a text.
    mutating func become(_ parts: borrowing TextParts, _ sizes: FeatureSizes) {
        readTokens(parts.tokens, longest: sizes.tokens)
        readCharacters(parts.characters, longest: sizes.characters)
        readPairs(parts.heads, reach: sizes.reach)
    }

    private static let begin: UInt64 = 0x62_6567_696E
    private static let end: UInt64 = 0x65_6E64

    /// Single tokens, and the runs of two and three that each ends. Signs part nothing.
    private mutating func readTokens(_ parts: [TextParts.Token], longest: Int) {
        tokens.write(atMost: (parts.count + 1) * longest) { features in
            var (count, last, beforeLast) = (0, Self.begin, UInt64(0))
            func add(_ feature: UInt64) {
                features[count] = feature
                count &+= 1
            }
            func join(_ token: UInt64) {
                guard longest >= 2 else { return }
                let two = Hash.combined(token, last)
                add(Hash.finished(two, kind: .run))
                guard longest >= 3, beforeLast != 0 else { return }
                add(Hash.finished(Hash.combined(two, beforeLast), kind: .run))
            }
            for part in parts {
                switch part {
                case .sign(let sign): add(Hash.finished(sign, kind: .sign))
                case .word(let token):
                    add(Hash.finished(token, kind: .single))
                    join(token)
                    (last, beforeLast) = (token, last)
                }
            }
            join(Self.end)
            return count
        }
    }

    /// The runs of one to four characters that each character ends.
    private mutating func readCharacters(_ parts: [UInt64], longest: Int) {
        characters.write(atMost: parts.count * longest) { features in
            var (count, first, second, third) = (0, UInt64(0), UInt64(0), UInt64(0))
            func add(_ hash: UInt64) {
                features[count] = Hash.finished(hash, kind: .characters)
                count &+= 1
            }
            for part in parts {
                defer { (first, second, third) = (part, first, second) }
                let one = Hash.of(part)
                add(one)
                guard longest >= 2, first != 0 else { continue }
                let two = Hash.combined(one, first)
                add(two)
                guard longest >= 3, second != 0 else { continue }
                let three = Hash.combined(two, second)
                add(three)
                if longest >= 4, third != 0 { add(Hash.combined(three, third)) }
            }
            return count
        }
    }

    /// Each head with those of the `reach` before it.
    private mutating func readPairs(_ heads: [UInt64], reach: Int) {
        pairs.write(atMost: heads.count * reach) { features in
            var count = 0
            func pair(_ head: UInt64, with others: Range<Int>) {
                for other in others {
                    let (one, other) = (min(head, heads[other]), max(head, heads[other]))
                    features[count] = Hash.finished(Hash.combined(one, other), kind: .pair)
                    count &+= 1
                }
            }
            guard reach > 0 else { return 0 }
            for at in heads.indices {
                // Not the nearest first: the order of training, on which its chances depend, is that of a ring.
                let turn = at - at % reach
                pair(heads[at], with: turn..<at)
                pair(heads[at], with: max(0, at - reach)..<turn)
            }
            return count
        }
    }
}
