package import Vocabulary

/// What part of the city an account may see beyond public data, and act on.
///
/// A resident: the own homes. A company: its own projects. Community, street and county: the subtree of their place.
/// The city: everything.
package struct Scope: Sendable, Hashable {
    private enum Reach: Hashable {
        case places(Set<Int64>)
        case company(Int64)
        case nothing
    }

    private let reach: Reach

    /// - Parameter homes: the places of a resident's homes; other roles have none.
    package init(_ account: Account?, homes: [Int64] = []) {
        guard let account, !account.isDisabled else {
            reach = .nothing
            return
        }
        switch account.role {
        case .resident: reach = .places(Set(homes))
        case .company: reach = account.companyID.map { .company($0) } ?? .nothing
        case .community, .street, .county, .city: reach = .places(Set([account.placeID].compactMap(\.self)))
        }
    }

    /// Whether a place belongs to this scope.
    ///
    /// - Parameter manager: the company that manages it.
    package func includes(_ place: Place, manager: Int64?) -> Bool {
        switch reach {
        case .places(let places): place.lineage.contains(where: places.contains)
        case .company(let company): manager == company
        case .nothing: false
        }
    }
}
