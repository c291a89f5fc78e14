// since Monday, before 4pm, 1月1日或之后, 周五前, 自10月1日起.
extension Scan {
    /// What leads in a bound, and the index behind it.
    func boundLead(_ index: Int) -> (bound: Moment.Bound, next: Int)? {
        switch kind(index) {
        case .key(.since): language == .english ? (.everSince, index + 1) : nil
        case .key(.starting): (.since, isKey(index + 1, .on) || isKey(index + 1, .from) ? index + 2 : index + 1)
        case .key(.after): language == .english ? (isOnOr(index - 1) ? .since : .after, index + 1) : nil
        case .key(.before): language == .english ? beforeLead(index) : nil
        case .key(.until): (.until, index + 1)
        case .key(.by): language == .english ? (.until, index + 1) : nil
        case .key(.to): isLongTo(index) ? (.until, index + 1) : nil
        case .key(.later): laterLead(index)
        case .key(.earlier): language == .chinese ? (isDenied(index) ? .since : .before, index + 1) : nil
        case .key(.inside): isAdvance(index) ? (.before, index + 3) : nil
        case .mark(60): isMark(index + 1, "=") ? (.until, index + 2) : (.before, index + 1)
        default: nil
        }
    }

    /// later than, no later than; 晚于.
    private func laterLead(_ index: Int) -> (bound: Moment.Bound, next: Int)? {
        if language == .chinese { return (isDenied(index) ? .until : .after, index + 1) }
        guard isThan(index + 1) else { return nil }
        return (isDenied(index) ? .until : .since, orAt(index + 2))
    }

    /// Whether no, not or 不 stands before.
    private func isDenied(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if language == .chinese { return units[tokens[index].start - 1] == 0x4E0D }
        let length = tokens[index - 1].end - tokens[index - 1].start
        return (2...3).contains(length) && isWord(index - 1, 110, length) && units[tokens[index - 1].start + 1] == 111
    }

    /// till, til, thru, through, 直到; not to, 到.
    private func isLongTo(_ index: Int) -> Bool {
        tokens[index].end - tokens[index].start > (language == .chinese ? 1 : 2)
    }

    /// before, prior to, earlier than, before or on, on or before, not before.
    private func beforeLead(_ index: Int) -> (bound: Moment.Bound, next: Int) {
        if isKey(index + 1, .or), isKey(index + 2, .on) || isKey(index + 2, .at) { return (.until, index + 3) }
        let next = isKey(index + 1, .to) || isThan(index + 1) ? index + 2 : index + 1
        return (isDenied(index) ? .since : isOnOr(index - 1) ? .until : .before, next)
    }

    /// The "on or" of "on or before".
    private func isOnOr(_ index: Int) -> Bool {
        isKey(index, .or) && (isKey(index - 1, .on) || isKey(index - 1, .at))
    }

    private func orAt(_ index: Int) -> Int {
        isKey(index, .or) && (isKey(index + 1, .at) || isKey(index + 1, .on)) ? index + 2 : index
    }

    private func isThan(_ index: Int) -> Bool { kind(index) == .other && isWord(index, 116, 4) }

    private func isAdvance(_ index: Int) -> Bool {
        kind(index + 1) == .other && isWord(index + 1, 97, 7) && isKey(index + 2, .of)
    }

    private func isWord(_ index: Int, _ first: UInt16, _ length: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].end - tokens[index].start == length
            && units[tokens[index].start] == first
    }

    /// 以来, 至今, 到现在: from then to now.
    private func isEverSince(_ index: Int) -> Bool {
        let unit = units[tokens[index].end - 1]
        return unit == 0x6765 || unit == 0x4ECA || unit == 0x5728
    }

    /// A bound behind an expression, or the phrase as it was.
    func boundTail(_ phrase: Phrase) -> Phrase {
        guard phrase.moment.bound == nil, phrase.moment.duration == nil, let (bound, end) = tail(phrase.end) else {
            return phrase
        }
        var bounded = phrase
        // What is due before the last day of a month is due on it.
        (bounded.moment.bound, bounded.end) = (Self.wholly(bound, phrase.moment), end)
        return bounded
    }

    static func wholly(_ bound: Moment.Bound, _ moment: Moment) -> Moment.Bound {
        bound == .before && moment.place == .end ? .until : bound
    }

    private func tail(_ index: Int) -> (bound: Moment.Bound, end: Int)? {
        let isInclusive = isKey(index, .or) || isKey(index, .and)
        let at = isInclusive ? index + 1 : index
        if language == .english {
            if isKey(index, .onward) { return (.since, index + 1) }
            guard isInclusive else { return nil }
            if isKey(at, .after) || isKey(at, .later) { return (.since, at + 1) }
            return isKey(at, .before) ? (.until, at + 1) : nil
        }
        switch kind(at) {
        case .key(.before) where isGlued(at): return (isInclusive ? .until : .before, at + 1)
        case .key(.after) where isGlued(at): return (isInclusive ? .since : .after, at + 1)
        case .key(.since) where isGlued(at): return (isEverSince(at) ? .everSince : .since, at + 1)
        case .key(.by) where isGlued(at): return (.until, at + 1)
        case .key(.until) where isGlued(at) && isBoundary(at + 1): return (.until, at + 1)
        default: return nil
        }
    }
}
