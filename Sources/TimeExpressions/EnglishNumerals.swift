/// Joins English number words: twenty two, thirty-first, two thousand and fifteen, nineteen hundred ninety three.
enum EnglishNumerals {
    static func joined(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { isNumberWord($0.kind) }) else { return tokens }
        return thousands(tens(tokens))
    }

    private static func isNumberWord(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .number, .hundred, .thousand: true
        default: false
        }
    }

    private static func tens(_ tokens: [Token]) -> [Token] {
        var (result, index): ([Token], Int) = ([], 0)
        while index < tokens.count {
            let skip = index + 1 < tokens.count && tokens[index + 1].kind == .mark(45) ? 2 : 1
            if index + skip < tokens.count, case .number(let head, false) = tokens[index].kind,
                let kind = unitAfter(head, tokens[index + skip].kind)
            {
                result.append(merge(tokens[index], tokens[index + skip], kind))
                index += skip + 1
            } else {
                result.append(tokens[index])
                index += 1
            }
        }
        return result
    }

    private static func unitAfter(_ tens: Int, _ next: Token.Kind) -> Token.Kind? {
        guard tens >= 20, tens % 10 == 0 else { return nil }
        switch next {
        case .number(let unit, _) where (1...9).contains(unit): return .number(tens + unit, isSpelled: false)
        case .ordinal(let unit, true) where (1...9).contains(unit): return .ordinal(tens + unit, isWord: true)
        case .key(.secondWord): return .ordinal(tens + 2, isWord: true)
        default: return nil
        }
    }

    private static func thousands(_ tokens: [Token]) -> [Token] {
        var (result, index): ([Token], Int) = ([], 0)
        while index < tokens.count {
            let (token, next) = large(tokens, index)
            result.append(token)
            index = next
        }
        return result
    }

    private static func large(_ tokens: [Token], _ start: Int) -> (Token, Int) {
        guard case .number(var value, false) = tokens[start].kind, start + 1 < tokens.count else {
            return (tokens[start], start + 1)
        }
        var (index, ceiling) = (start + 1, 1000)
        if tokens[index].kind == .thousand {
            (value, index) = (value * 1000, index + 1)
        } else if tokens[index].kind == .hundred {
            (value, index, ceiling) = (value * 100, index + 1, 100)
        } else {
            return (tokens[start], start + 1)
        }
        let rest = index < tokens.count && tokens[index].kind == .key(.and) ? index + 1 : index
        if rest < tokens.count, case .number(let small, false) = tokens[rest].kind, small < min(ceiling, 100) {
            (value, index) = (value + small, rest + 1)
        }
        return (merge(tokens[start], tokens[index - 1], .number(value, isSpelled: false)), index)
    }

    private static func merge(_ first: Token, _ last: Token, _ kind: Token.Kind) -> Token {
        Token(kind: kind, start: first.start, end: last.end, isSpaced: first.isSpaced)
    }
}
