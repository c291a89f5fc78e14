extension Grammar {
    /// Longer messages match nothing, in UTF-16 units.
    package static let messageLimit = 65_535

    /// The sentences that the message agrees with, one match for each, the best first.
    ///
    /// The order: fewer wildcards; more characters covered by the sentence's own words and by spans handed in; less
    /// text in wildcards; the order of the source. The work is in proportion to the length of the message.
    package func matches(_ message: Message) -> [GrammarMatch] {
        var steps = 0
        return matches(message, steps: &steps)
    }

    /// `matches(_:)`, adding to `steps` what it cost: a measure that does not depend on the machine.
    package func matches(_ message: Message, steps: inout Int) -> [GrammarMatch] {
        guard let (passage, outcomes) = outcomes(of: message, preferring: nil, steps: &steps) else { return [] }
        defer { for outcome in outcomes { memories.give(back: &outcome.memory) } }
        var ways: [Way] = []
        for (place, outcome) in outcomes.enumerated() {
            let automaton = automata[outcome.automaton]
            for (index, arrival) in outcome.accepted.enumerated() {
                for sentence in automaton.sentences(of: arrival) where isOpen(sentence, to: arrival) {
                    ways.append(Way(score: arrival.score, sentence: sentence, outcome: place, arrival: index))
                }
            }
        }
        ways.sort()
        var matches: [GrammarMatch] = []
        var matched: Set<Int32> = []
        for way in ways where !matched.contains(way.sentence) {
            guard let match = result(of: way, outcomes[way.outcome], passage, message) else { continue }
            matched.insert(way.sentence)
            matches.append(match)
        }
        return matches
    }

    /// The first of `matches(_:)`.
    ///
    /// - Parameter slot: matches in which this slot is filled other than by a wildcard come first, those with the
    ///   longest text in it before others.
    package func best(_ message: Message, preferring slot: String? = nil) -> GrammarMatch? {
        var steps = 0
        guard let (passage, outcomes) = outcomes(of: message, preferring: slot, steps: &steps) else { return nil }
        defer { for outcome in outcomes { memories.give(back: &outcome.memory) } }
        var ways: [Way] = []
        for (place, outcome) in outcomes.enumerated() {
            let automaton = automata[outcome.automaton]
            for (index, arrival) in outcome.accepted.enumerated() {
                for sentence in automaton.choices(of: arrival) where isOpen(sentence, to: arrival) {
                    let score = score(arrival, sentence, preferring: slot)
                    ways.append(Way(score: score, sentence: sentence, outcome: place, arrival: index))
                }
            }
        }
        while let best = ways.indices.min(by: { ways[$0] < ways[$1] }) {
            let way = ways.remove(at: best)
            if let match = result(of: way, outcomes[way.outcome], passage, message) { return match }
        }
        return nil
    }

    /// Whether the gate is open, and the skip words left out are not a wildcard's to keep.
    private func isOpen(_ sentence: Int32, to arrival: Arrival) -> Bool {
        let (gate, edges) = (sentences[Int(sentence)].gate, sentences[Int(sentence)].edges)
        guard arrival.gates & gate != 0 else { return false }
        return !(arrival.leftStart && edges.contains(.start)) && !(arrival.endsInWildcard && edges.contains(.end))
    }

    /// A slot that the block fills counts as filled, with no text.
    private func score(_ arrival: Arrival, _ sentence: Int32, preferring slot: String?) -> Score {
        guard let slot, arrival.score.preferred == 0 else { return arrival.score }
        let block = sentences[Int(sentence)].block
        let isFilled =
            blocks[block].defaults.contains { $0.slot == slot }
            || gates.conditions[blocks[block].demand].fills(slot)
        guard isFilled else { return arrival.score }
        var score = arrival.score
        score.preferred = 1
        return score
    }

    /// Nil where there is nothing to match.
    private func outcomes(
        of message: Message, preferring slot: String?, steps: inout Int
    ) -> (Passage, [RunOutcome])? {
        steps += message.units.count
        guard message.units.count <= Self.messageLimit else { return nil }
        var passage = Passage(message.units, ignoresWhitespace: ignoresWhitespace)
        guard !passage.units.isEmpty else { return nil }
        let open = gates.open(to: message, passage)
        let spans = spans(of: message, in: passage)
        passage.mark(skipWords: skipWords)
        let preferred = slot.flatMap { preferences[$0] } ?? []
        var outcomes: [RunOutcome] = []
        for index in automata.indices {
            let (outcome, cost) = passage.units.withUnsafeBufferPointer { units in
                heads.withUnsafeBufferPointer { heads in
                    automata[index].withTables { tables in
                        var memory = memories.take()
                        var run = Run(
                            passage, units, tables, lists: lists, heads: heads, spans: spans, preferred: preferred,
                            memory: &memory)
                        run.run(gates: open)
                        run.leave(in: &memory)
                        return (RunOutcome(automaton: index, memory: &memory), run.steps)
                    }
                }
            }
            steps += cost
            outcomes.append(outcome)
        }
        return (passage, outcomes)
    }

    private func spans(of message: Message, in passage: Passage) -> Spans {
        guard !message.externals.isEmpty else { return Spans() }
        let spans = message.externals.enumerated().compactMap { index, external -> Spans.Span? in
            guard message.units.indices.contains(external.range),
                let positions = passage.positions(of: external.range)
            else { return nil }
            return Spans.Span(kind: external.kind, range: positions, index: index)
        }
        return Spans(spans, positions: passage.units.count)
    }
}

extension Automaton {
    /// The sentences that end where a way has led.
    fileprivate func sentences(of arrival: Arrival) -> ArraySlice<Int32> {
        let state = states[Int(arrival.state)]
        return ends[Int(state.firstEnd)..<Int(state.firstEnd + state.endCount)]
    }

    /// Of these the first of each kind.
    fileprivate func choices(of arrival: Arrival) -> ArraySlice<Int32> {
        let state = states[Int(arrival.state)]
        return choices[Int(state.firstChoice)..<Int(state.firstChoice + state.choiceCount)]
    }
}

/// A sentence and a way through it; better ones come first.
struct Way: Comparable {
    var score: Score
    var sentence: Int32
    var outcome: Int
    var arrival: Int

    static func < (one: Way, other: Way) -> Bool {
        if one.score != other.score { return one.score > other.score }
        return (one.sentence, one.arrival) < (other.sentence, other.arrival)
    }
}

extension Range where Bound == Int {
    /// Whether a range lies within and holds something.
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        !other.isEmpty && lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
