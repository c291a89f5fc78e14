/// The programme's own figures, which the sample reproduces and its tests count in the tables.
enum Figures {
    static let counties = 13
    static let compounds = 3372
    static let managedCompounds = 1690
    static let companies = 635
    static let companiesWithParty = 185
    static let committeesWithParty = 100
    static let secretaries = 305
    static let crossAppointedCompounds = 117
    static let appointmentsToCommittee = 193
    static let appointmentsToNeighbourhood = 375
    static let fourStarCompanies = 29
    static let demonstrationSites = 42
    static let redListings = 81
    static let blackListings = 84
    static let interviewedPersons = 126
    static let rectifiedProblems = 3300
    static let doorKnockProblems = 2376
    static let pilots = 7
    static let pilotProblems = 56
    static let meetings = 185
    static let resolvedNeeds = 4196

    /// Hotline complaints of the last two full years: down 37.2 %. The programme gives the ratio, not the counts.
    static let hotlineBefore = 12500
    static let hotlineAfter = 7850

    // Plausible sizes that the programme does not state.
    static let neighbourhoods = 728
    static let ownersCommittees = 640
    static let quarters = 8
    static let otherEntries = 288
    static let unresolvedNeeds = 37
}
