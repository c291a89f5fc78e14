package import Understanding
package import Vocabulary

/// A home of the person: a compound and, where told, the flat in it.
package struct Residence: Sendable, Hashable {
    package var place: PlaceReference
    package var location: Location

    package init(place: PlaceReference, location: Location) {
        self.place = place
        self.location = location
    }
}

/// Who says a line.
package struct Speaker: Sendable, Hashable {
    /// nil for a resident who has not signed in.
    package var accountID: Int64?
    package var name: String?
    package var role: Role
    /// The first is the one meant by 我们小区.
    package var homes: [Residence]
    /// The node of the tree that a member of staff works for.
    package var area: PlaceReference?
    package var company: CompanyReference?

    package init(
        accountID: Int64? = nil, name: String? = nil, role: Role = .resident, homes: [Residence] = [],
        area: PlaceReference? = nil, company: CompanyReference? = nil
    ) {
        self.accountID = accountID
        self.name = name
        self.role = role
        self.homes = homes
        self.area = area
        self.company = company
    }

    package var isSignedIn: Bool { accountID != nil }
    /// What "my compound" means: the home, or the place that a member of staff works for.
    package var ownPlace: PlaceReference? { homes.first?.place ?? area }
}
