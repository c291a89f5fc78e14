// since Monday, before 4pm, 1月1日或之后, 周五前, 自10月1日起.
extension Scan {
    /// What leads in a bound, and the index behind it.
    func boundLead(_ index: Int) -> (bound: Moment.Bound, next: Int)? {
        switch kind(index) {
        case .key(.since): language == .english ? (.since, index + 1) : nil
        case .key(.after): language == .english ? (.after, index + 1) : nil
        case .key(.before): language == .english ? beforeLead(index) : nil
        case .key(.until): (.until, index + 1)
        case .key(.by): language == .english ? (.until, index + 1) : nil
        case .key(.to): language == .english && isWord(index, 116, 5) ? (.until, index + 1) : nil
        case .key(.later): isThan(index + 1) ? (.since, orAt(index + 2)) : nil
        case .key(.inside): isAdvance(index) ? (.before, index + 3) : nil
        case .mark(60): isMark(index + 1, "=") ? (.until, index + 2) : (.before, index + 1)
        default: nil
        }
    }

    /// before, prior to, earlier than, before or on.
    private func beforeLead(_ index: Int) -> (bound: Moment.Bound, next: Int) {
        if isKey(index + 1, .or), isKey(index + 2, .on) || isKey(index + 2, .at) { return (.until, index + 3) }
        return (.before, isKey(index + 1, .to) || isThan(index + 1) ? index + 2 : index + 1)
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

    /// A bound behind an expression, or the phrase as it was.
    func boundTail(_ phrase: Phrase) -> Phrase {
        guard phrase.moment.bound == nil, phrase.moment.duration == nil, let (bound, end) = tail(phrase.end) else {
            return phrase
        }
        var bounded = phrase
        // What is due before the last day of a month is due on it.
        let isWholly = bound == .before && phrase.moment.place == .end
        (bounded.moment.bound, bounded.end) = (isWholly ? .until : bound, end)
        return bounded
    }

    private func tail(_ index: Int) -> (bound: Moment.Bound, end: Int)? {
        let isInclusive = isKey(index, .or) || isKey(index, .and)
        let at = isInclusive ? index + 1 : index
        if language == .english {
            guard isInclusive else { return nil }
            if isKey(at, .after) || isKey(at, .later) { return (.since, at + 1) }
            return isKey(at, .before) ? (.until, at + 1) : nil
        }
        switch kind(at) {
        case .key(.before) where isGlued(at): return (isInclusive ? .until : .before, at + 1)
        case .key(.after) where isGlued(at): return (isInclusive ? .since : .after, at + 1)
        case .key(.since) where isGlued(at): return (.since, at + 1)
        case .key(.by) where isGlued(at): return (.until, at + 1)
        default: return nil
        }
    }
}
