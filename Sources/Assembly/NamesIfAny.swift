import Governance
import Store
package import TimeExpressions
package import Understanding

extension Guanjia {
    /// The names of the registry; none where there is no database.
    package static func namesIfAny(
        _ configuration: Configuration, _ words: NameWords
    ) throws(AssemblyError) -> Gazetteer {
        let store: Store
        do {
            store = try Store.open(configuration.database, mode: .readOnly)
        } catch {
            guard case .missing = error else { throw .store(error) }
            return Gazetteer()
        }
        return try gazetteer(Registry(store: store), words)
    }

    /// The official days off; Monday to Friday are worked where the rules cannot be read.
    package static func calendarIfAny(_ configuration: Configuration) -> WorkCalendar {
        (try? rules(configuration))?.calendar ?? WorkCalendar()
    }
}
