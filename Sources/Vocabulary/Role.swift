/// Who speaks. The five levels of supervision see their own part of the tree; a resident sees what is public.
package enum Role: String, Sendable, Codable, CaseIterable {
    case resident, company, community, street, county, city

    package var isStaff: Bool { self != .resident }
}
