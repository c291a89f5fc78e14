import Vocabulary

/// The accounts that every sample has. The password of `resident` is `sample-resident`, and so on.
package enum SampleAccount: String, CaseIterable, Sendable {
    case resident, company, community, street, county, city

    package var name: String { rawValue }
    package var password: String { "sample-" + rawValue }

    var id: Int64 { Int64((Self.allCases.firstIndex(of: self) ?? 0) + 1) }

    /// Where the sample's resident lives.
    static let home = Location(building: "3", unit: "2", room: "501")

    func account(in town: Town) -> Account {
        let county = town.counties[0]
        var account = Account(id: id, name: name, role: role, isSample: true)
        switch self {
        case .resident: break
        case .company: account.companyID = town.companies[0].id
        case .community: account.placeID = county.streets[0].neighbourhoods[0]
        case .street: account.placeID = county.streets[0].id
        case .county: account.placeID = county.id
        case .city: account.placeID = town.places[0].id
        }
        return account
    }

    private var role: Role {
        switch self {
        case .resident: .resident
        case .company: .company
        case .community: .community
        case .street: .street
        case .county: .county
        case .city: .city
        }
    }
}
