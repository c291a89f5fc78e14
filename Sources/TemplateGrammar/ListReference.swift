extension ListReference {
    enum Reading {
        case success(ListReference)
        case failure(GrammarError.Problem)
    }

    /// Reads what stands between the braces: `list`, `list:slot`, `list:@capture`, `@list`, `from..to[,step]:slot`.
    static func read(_ text: String, column: Int) -> Reading {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let isBare = parts.count == 1
        let marked = isBare ? parts[0] : parts[1]
        let isCapture = marked.hasPrefix("@")
        let slot = isCapture ? String(marked.dropFirst()) : marked
        let list = isBare ? slot : parts[0]
        if list.contains("..") {
            guard !isBare, isName(slot) else { return .failure(.rangeWithoutSlot(list)) }
            guard let range = RangeSource(inline: list) else { return .failure(.badRange(list)) }
            return .success(
                ListReference(list: list, slot: slot, isCapture: isCapture, range: range, column: column))
        }
        guard isName(list), isName(slot) else { return .failure(.badReference(text)) }
        return .success(ListReference(list: list, slot: slot, isCapture: isCapture, range: nil, column: column))
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && !text.utf8.contains(where: signs.contains)
            && !text.unicodeScalars.contains(where: \.properties.isWhitespace)
    }

    private static let signs = Set("()[]{}<>|;:@\\".utf8)
}

extension RangeSource {
    /// Reads `from..to` or `from..to,step`: plain digits only, `from` not above `to`.
    fileprivate init?(inline text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, let dots = parts[0].firstIndex(of: ".") else { return nil }
        guard
            let from = Self.natural(parts[0][..<dots]),
            let to = Self.natural(parts[0][dots...].dropFirst(2)),
            let step = parts.count == 1 ? 1 : Self.natural(parts[1])
        else { return nil }
        self.init(from: from, to: to, step: step)
        guard isSound else { return nil }
    }

    private static func natural(_ text: Substring) -> Int? {
        text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
    }

    /// Whether there is a number to be said, and none so large that counting them would overflow.
    var isSound: Bool {
        let limit = 1_000_000_000_000
        return from <= to && step > 0 && from >= -limit && to <= limit
    }
}
