import Governance
import Store
package import Understanding

extension Guanjia {
    /// The names of the registry; none where there is no database.
    package static func namesIfAny(_ configuration: Configuration) throws(AssemblyError) -> Gazetteer {
        let store: Store
        do {
            store = try Store.open(configuration.database, mode: .readOnly)
        } catch {
            guard case .missing = error else { throw .store(error) }
            return Gazetteer()
        }
        return try gazetteer(Registry(store: store))
    }
}
