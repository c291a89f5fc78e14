package import Vocabulary

/// What can be wrong with a row.
package enum ImportReason: Sendable, Hashable {
    // The file.
    case missingColumn
    case unknownColumn(known: [String])
    case repeatedColumn
    case passwordColumn
    case brokenQuotes
    case tooManyFields(found: Int, expected: Int)
    case repeatedRow(first: Int)
    // A cell.
    case blank
    case notANumber(String)
    case notYesOrNo(String)
    case notADay(String)
    case notOneOf(String, [String])
    // Places.
    case unknownPlace(String, near: [String])
    case wrongLevel(found: PlaceLevel, wanted: PlaceLevel)
    case cityHasNoParent
    case anotherCity(String)
    case onlyForCompounds
    case onlyWithCommittee
    // Companies and projects.
    case unknownCompany(String, near: [String])
    case endsBeforeStart
    case overlaps(company: String, from: String, to: String?)
    case alreadyEnded(String)
    // Accounts.
    case badAccountName(String)
    case companyWanted
    case notForRole(Role)
    case placeWanted(PlaceLevel)
}

extension ImportReason {
    /// What is wrong and what to do, in one sentence.
    var text: String {
        switch self {
        case .missingColumn: "this column is missing; add it to the first line"
        case .unknownColumn(let known): "this column is not known; known are \(known.joined(separator: ", "))"
        case .repeatedColumn: "this column occurs twice; keep one of them"
        case .passwordColumn: "passwords do not belong in files; remove the column and use `guanjia account password`"
        case .brokenQuotes: "a quotation mark is out of place; write a field as \"…\" and a mark inside it as \"\""
        case .tooManyFields(let found, let expected): "\(found) fields where the header names \(expected); quote commas"
        case .repeatedRow(let first): "the same as row \(first); keep one of them"
        case .blank: "is empty; fill it in"
        case .notANumber(let text): "\"\(text)\" is no whole number from 0 to 1000000"
        case .notYesOrNo(let text): "\"\(text)\" is neither yes nor no"
        case .notADay(let text): "\"\(text)\" is no day; write it as 2026-07-01"
        case .notOneOf(let text, let known): "\"\(text)\" is not one of \(known.joined(separator: ", "))"
        case .unknownPlace(let path, let near): "there is no place \"\(path)\"" + Self.hint(near)
        case .wrongLevel(let found, let wanted): "is a \(found.rawValue) where a \(wanted.rawValue) is wanted"
        case .cityHasNoParent: "a city stands at the top; leave this empty"
        case .anotherCity(let name): "the registry is that of \(name); one registry holds one city"
        case .onlyForCompounds: "only compounds have this; leave it empty"
        case .onlyWithCommittee: "needs an owners' committee; set has_owners_committee to yes"
        case .unknownCompany(let name, let near): "there is no company \"\(name)\"" + Self.hint(near)
        case .endsBeforeStart: "lies before the first day"
        case .overlaps(let company, let from, let to):
            "overlaps with \(company) from \(from)" + (to.map { " to \($0)" } ?? " on") + "; end that first"
        case .alreadyEnded(let day): "this project ended on \(day); a new one needs a new first day"
        case .badAccountName(let name): "\"\(name)\" is no account name; use letters, digits, dots, dashes, at most 64"
        case .companyWanted: "a company account needs its company"
        case .notForRole(let role): "an account of role \(role.rawValue) has none; leave it empty"
        case .placeWanted(let level): "this role needs a \(level.rawValue)"
        }
    }

    private static func hint(_ near: [String]) -> String {
        near.isEmpty ? "; add it first" : "; did you mean \(near.joined(separator: " or "))?"
    }
}
