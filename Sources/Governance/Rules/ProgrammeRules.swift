import Foundation
package import TimeExpressions

/// The city's own rules, read from the folder `programme/`.
package struct ProgrammeRules: Sendable {
    package var deadlines: DeadlineRules
    package var assessment: AssessmentRules
    package var stars: StarRules
    package var ledger: LedgerRules
    package var meetings: MeetingRules
    package var talk: TalkRules
    package var calendar: WorkCalendar
    package var standard: Standard

    package init(
        deadlines: DeadlineRules = DeadlineRules(), assessment: AssessmentRules = AssessmentRules(),
        stars: StarRules = StarRules(), ledger: LedgerRules = LedgerRules(),
        meetings: MeetingRules = MeetingRules(), talk: TalkRules = TalkRules(), calendar: WorkCalendar = WorkCalendar(),
        standard: Standard = Standard(classes: [])
    ) {
        self.deadlines = deadlines
        self.assessment = assessment
        self.stars = stars
        self.ledger = ledger
        self.meetings = meetings
        self.talk = talk
        self.calendar = calendar
        self.standard = standard
    }

    /// Reads the eight files of a folder.
    ///
    /// - Parameter traditional: turns Simplified into Traditional Chinese, for the texts of the standard's items.
    package static func load(
        directory: String, traditional: @escaping @Sendable (String) -> String = { $0 }
    ) throws(RulesError) -> ProgrammeRules {
        var files = RulesFiles(directory: directory)
        let rules = ProgrammeRules(
            deadlines: try files.read("deadlines.yaml", DeadlineRules.keys) { DeadlineRules(&$0, $1) },
            assessment: try files.read("assessment.yaml", AssessmentRules.keys) { AssessmentRules(&$0, $1) },
            stars: try files.read("stars.yaml", StarRules.keys) { StarRules(&$0, $1) },
            ledger: try files.read("ledger.yaml", LedgerRules.keys) { LedgerRules(&$0, $1) },
            meetings: try files.read("meetings.yaml", MeetingRules.keys) { MeetingRules(&$0, $1) },
            talk: try files.read("talk.yaml", TalkRules.keys) { TalkRules(&$0, $1) },
            calendar: try files.read("holidays.yaml", WorkCalendar.keys) { WorkCalendar(&$0, $1) },
            standard: try files.read("standard.yaml", Standard.keys) { Standard(&$0, $1, traditional) })
        guard files.problems.isEmpty else { throw .invalid(files.problems) }
        return rules
    }

    /// Every mistake in the files of a folder; empty for a folder that can be used.
    package static func problems(directory: String) -> [RulesProblem] {
        do {
            _ = try load(directory: directory)
            return []
        } catch {
            switch error {
            case .invalid(let problems): return problems
            case .missing(let path):
                let name = path.split(separator: "/").last.map(String.init) ?? path
                return [RulesProblem(file: name, line: 1, message: "the file is missing", advice: "restore \(path)")]
            }
        }
    }
}

/// Reads one file after the other and keeps what is wrong with them.
private struct RulesFiles {
    let directory: String
    var problems: [RulesProblem] = []

    init(directory: String) { self.directory = directory }

    mutating func read<Rules>(
        _ name: String, _ keys: Set<String>, _ body: (inout RulesReader, RulesTable) -> Rules
    ) throws(RulesError) -> Rules {
        let path = directory + "/" + name
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw .missing(path: path) }
        var reader = RulesReader(file: name)
        let root = reader.root(text, keys: keys)
        let rules = body(&reader, root)
        problems += reader.problems
        return rules
    }
}
