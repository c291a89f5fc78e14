extension ImportKind {
    /// Columns that every file of this kind has.
    var required: [String] {
        switch self {
        case .places: ["level", "name", "parent"]
        case .companies: ["name"]
        case .projects: ["company", "compound", "from"]
        case .accounts: ["name", "role"]
        }
    }

    var optional: [String] {
        switch self {
        case .places: ["name_hant", "name_en", "aliases", "households"] + CompoundFlag.allCases.map(\.rawValue)
        case .companies: ["name_hant", "name_en", "party_mode", "has_instructor"]
        case .projects: ["to"]
        case .accounts: ["place", "company"]
        }
    }

    /// Says of a header what is missing, not known or there twice.
    func check(_ header: [String], line: Int, _ problems: inout ImportProblems) {
        let known = required + optional
        for (position, column) in header.enumerated() {
            if self == .accounts, column.lowercased().contains("password") || column == "密码" {
                problems.add(line, column, .passwordColumn)
            } else if !known.contains(column) {
                problems.add(line, column.isEmpty ? "column \(position + 1)" : column, .unknownColumn(known: known))
            } else if header.prefix(position).contains(column) {
                problems.add(line, column, .repeatedColumn)
            }
        }
        for column in required where !header.contains(column) { problems.add(line, column, .missingColumn) }
    }
}

/// What is said of a compound by yes or no.
enum CompoundFlag: String, CaseIterable {
    case hasLifts = "has_lifts"
    case hasOwnersCommittee = "has_owners_committee"
    case committeeHasPartyOrganisation = "committee_has_party_organisation"
    case isCrossAppointed = "cross_appointed"
    case isDemonstrationSite = "demonstration_site"
    case isPilot = "pilot"
}
