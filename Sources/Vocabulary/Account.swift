/// A person who is known by name.
package struct Account: Sendable, Hashable {
    package var id: Int64
    package var name: String
    package var role: Role
    /// The place that a committee, street, county or city account works for.
    package var placeID: Int64?
    /// The company that a company account works for.
    package var companyID: Int64?
    package var isDisabled: Bool
    /// Made by the sample city; its password is known to everybody.
    package var isSample: Bool

    package init(
        id: Int64, name: String, role: Role, placeID: Int64? = nil, companyID: Int64? = nil, isDisabled: Bool = false,
        isSample: Bool = false
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.placeID = placeID
        self.companyID = companyID
        self.isDisabled = isDisabled
        self.isSample = isSample
    }
}

/// Where a resident lives; a person may have several homes, the first is the default.
package struct Home: Sendable, Hashable {
    package var id: Int64
    package var accountID: Int64
    package var placeID: Int64
    /// Building, unit, floor and room; a home has no `spot`.
    package var location: Location
    /// 0 is the default home.
    package var position: Int

    package init(id: Int64, accountID: Int64, placeID: Int64, location: Location, position: Int) {
        self.id = id
        self.accountID = accountID
        self.placeID = placeID
        self.location = location
        self.position = position
    }
}
