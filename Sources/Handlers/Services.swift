package import Governance
package import TimeExpressions
package import Understanding
import Vocabulary

/// What handlers work with.
package struct Services: Sendable {
    package var registry: Registry
    package var accounts: Accounts
    package var ledger: Ledger
    package var assessments: Assessments
    package var stars: Stars
    package var meetings: Meetings
    package var talks: Talks
    package var notices: Notices
    package var handovers: Handovers
    package var rules: ProgrammeRules
    package var lexicon: CategoryLexicon
    package var offices: OfficeWords
    package var zone: ZoneOffset
    /// Whether the database holds a made-up city, which is said wherever its figures are shown.
    package var isSample: Bool

    package init(
        registry: Registry, accounts: Accounts, ledger: Ledger, assessments: Assessments, stars: Stars,
        meetings: Meetings, talks: Talks, notices: Notices, handovers: Handovers,
        rules: ProgrammeRules, lexicon: CategoryLexicon, offices: OfficeWords, zone: ZoneOffset = .shanghai,
        isSample: Bool
    ) {
        self.registry = registry
        self.accounts = accounts
        self.ledger = ledger
        self.assessments = assessments
        self.stars = stars
        self.meetings = meetings
        self.talks = talks
        self.notices = notices
        self.handovers = handovers
        self.rules = rules
        self.lexicon = lexicon
        self.offices = offices
        self.zone = zone
        self.isSample = isSample
    }
}
