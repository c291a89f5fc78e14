import TranscriptKit

/// A story that uses all of the format.
let story = """
    # A lift is reported and its ticket looked up.
    # Second line.
    @as resident
    @now 2026-03-02T09:00:00+08:00
    @place 金域社区

    > 3号楼电梯坏了
    < 已登记，编号 {ticket}。
    < 期限 {due}，{{固定}。
    > {ticket} 怎么样了
    < {ticket} 已派单，期限 {due}。
    # The company sees it too.
    @as company
    @language en
    >
    < Say something.

    """

extension Transcript {
    /// Every turn in which `answer` does not reply as the transcript says, up to one whose capture never came.
    func mismatches(answering answer: (String) -> [String]) -> [Mismatch] {
        var (replay, mismatches) = (Replay(), [Mismatch]())
        for turn in turns {
            guard let line = turn.said.flatMap(replay.text) else { break }
            if let mismatch = replay.check(turn, reply: answer(line)) { mismatches.append(mismatch) }
        }
        return mismatches
    }
}
