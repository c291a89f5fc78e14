extension Grammar {
    /// The sentences that the message agrees with, one match for each, the best first.
    ///
    /// The order: fewer wildcards; more characters covered by the sentence's own words and by spans handed in; less
    /// text in wildcards; the order of the source. The work is at most in proportion to the size of
    /// the grammar times the length of the message.
    package func matches(_ message: Message) -> [GrammarMatch] {
        var steps = 0
        return matches(message, steps: &steps)
    }

    /// The first of `matches(_:)`.
    ///
    /// - Parameter slot: matches in which the message fills this slot other than by a wildcard come first, those with
    ///   the longest text in it before others.
    package func best(_ message: Message, preferring slot: String? = nil) -> GrammarMatch? {
        let all = matches(message)
        guard let slot else { return all.first }
        var best: (length: Int, match: GrammarMatch)?
        for match in all {
            let length = match.slots.last { $0.slot == slot && !$0.isWildcard }?.range?.count ?? -1
            if best.map({ length > $0.length }) ?? true { best = (length, match) }
        }
        return best?.match
    }

    /// `matches(_:)`, adding to `steps` what it cost: a measure that does not depend on the machine.
    package func matches(_ message: Message, steps: inout Int) -> [GrammarMatch] {
        var passage = Passage(message.units, ignoresWhitespace: ignoresWhitespace)
        guard !passage.units.isEmpty else { return [] }
        let spans = self.spans(of: message, in: passage)
        passage.mark(skipWords: skipWords)
        let content = Bloom(allOf: passage.units)
        let present = spans.enumerated().reduce(UInt64(0)) { bits, list in
            list.element.isEmpty || list.offset > 63 ? bits : bits | 1 << UInt64(list.offset)
        }
        var run = Run(passage, externals: spans, lists: lists)
        var found: [(score: Score, match: GrammarMatch)] = []
        for program in programs where program.needs.areMet(by: content, externals: present) {
            let block = blocks[program.block]
            guard block.admits(message, passage: passage, ignoresWhitespace: ignoresWhitespace) else { continue }
            guard let arrival = run.match(program, where: block.conditions) else { continue }
            guard let match = result(of: run, arrival, program, message) else { continue }
            found.append((arrival.score, match))
        }
        steps += run.steps + message.units.count + programs.count
        return ordered(found)
    }

    private func ordered(_ found: [(score: Score, match: GrammarMatch)]) -> [GrammarMatch] {
        found.enumerated().sorted { one, other in
            if one.element.score.isBetter(than: other.element.score) { return true }
            if other.element.score.isBetter(than: one.element.score) { return false }
            return one.offset < other.offset
        }.map(\.element.match)
    }

    /// The message's spans by external list, in the order of their starts.
    private func spans(of message: Message, in passage: Passage) -> [[Run.Span]] {
        var spans = [[Run.Span]](repeating: [], count: externals.count)
        for (index, external) in message.externals.enumerated() {
            guard let list = externals[external.list], message.units.indices.contains(external.range) else { continue }
            guard let positions = passage.positions(of: external.range) else { continue }
            spans[list].append(Run.Span(start: positions.lowerBound, end: positions.upperBound, index: index))
        }
        for list in spans.indices { spans[list].sort { ($0.start, $0.index) < ($1.start, $1.index) } }
        return spans
    }
}

extension Range where Bound == Int {
    /// Whether a range lies within and holds something.
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        !other.isEmpty && lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
