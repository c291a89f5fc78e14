package import Scripts
package import TimeExpressions
package import Vocabulary

/// Lines that say more than one thing.
extension MessageReader {
    /// The two lines that a message says one after the other: two matters (查评分，再看看未办结问题), or the same of two things
    /// (催一下LY-1和LY-2), where the second may have more in it. Nil where it says one thing.
    ///
    /// Each must plainly be a matter of its own. Where the message may be an answer to a question, both must only ask
    /// something.
    package func divided(
        _ whole: Reading, at now: CivilDateTime, language: Language = .hans, role: Role? = nil,
        isAnswer: Bool = false
    ) -> (first: String, second: String)? {
        func heard(_ line: String) -> Reading { read(line, at: now, language: language, role: role) }
        if let lines = sameOfEach(whole, isAnswer: isAnswer, heard) { return lines }
        return oneAfterAnother(whole, isAnswer: isAnswer, heard)
    }

    /// What is told of several places may be one thing between them; what is asked of each is answered for each.
    private func sameOfEach(
        _ whole: Reading, isAnswer: Bool, _ read: (String) -> Reading
    ) -> (first: String, second: String)? {
        guard let lines = things.lines(of: whole) else { return nil }
        let one = read(lines.first)
        guard let intent = one.intent, isMatter(intent), let definition = catalog[intent],
            one.source == .template || one.confidence >= thresholds.sure,
            isQuery(intent) || !isAnswer && definition.slots.contains(where: { $0.kind == .ticket })
        else { return nil }
        let other = read(lines.second)
        return other.intent == intent || things.lines(of: other) != nil ? lines : nil
    }

    /// What is understood as it stands says one thing.
    private func oneAfterAnother(
        _ whole: Reading, isAnswer: Bool, _ read: (String) -> Reading
    ) -> (first: String, second: String)? {
        // Several problems are one complaint, which asks what to do with them.
        guard whole.source != .template, whole.problems.isEmpty else { return nil }
        let (folded, cuts) = (whole.text, matters.cuts(in: whole.text.units))
        for cut in cuts {
            let (first, second) = (folded.originalText(of: cut.first), folded.originalText(of: cut.second))
            let later = read(second)
            guard let wanted = later.intent, later.source == .template, later.isExact, isMatter(wanted),
                !isAnswer || isQuery(wanted)
            else { continue }
            let earlier = read(first)
            guard let begun = earlier.intent, isMatter(begun), earlier.confidence >= thresholds.sure,
                begun != wanted || earlier.source == .template, !isAnswer || isQuery(begun)
            else { continue }
            return (first, second)
        }
        return nil
    }

    /// Whether an intent only asks something.
    private func isQuery(_ intent: String) -> Bool { catalog[intent]?.commits.isEmpty == true }

    /// Whether an intent is a matter of its own, not a word about the talk.
    private func isMatter(_ intent: String) -> Bool { intent.contains(".") }
}
