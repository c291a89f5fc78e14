/// Which entries a list shows.
package struct EntryFilter: Sendable, Hashable {
    /// Empty for every category.
    package var categories: Set<Category> = []
    /// Empty for the open states.
    package var states: Set<EntryState> = []
    /// Only entries that are overdue.
    package var isOverdueOnly = false
    /// Registered in this span of time, its end excluded.
    package var registered: Range<Instant>?
    /// Only entries that this company answers for.
    package var companyID: Int64?

    package init() {}
}
