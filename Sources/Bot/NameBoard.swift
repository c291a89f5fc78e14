package import Logging
import Metrics
import Synchronization
package import Understanding

/// The names of places and companies as all talks know them, read again when the registry has changed.
package final class NameBoard: Sendable {
    /// Where the names come from.
    package struct Source: Sendable {
        /// Rises with every change of the registry, whoever made it.
        package var version: @Sendable () throws -> Int
        package var names: @Sendable () throws -> Gazetteer

        package init(
            version: @escaping @Sendable () throws -> Int, names: @escaping @Sendable () throws -> Gazetteer
        ) {
            self.version = version
            self.names = names
        }
    }

    private struct State {
        var names: Gazetteer
        var version: Int
        var looksAgain: ContinuousClock.Instant
        var isLooking = false
    }

    private let source: Source?
    private let interval: Duration
    private let logger: Logger
    private let state: Mutex<State>

    /// - Parameters:
    ///   - version: that of `names`.
    ///   - interval: how long names are used before the registry's version is looked at again.
    package init(
        _ names: Gazetteer, version: Int = 0, source: Source? = nil, interval: Duration = .seconds(1), logger: Logger
    ) {
        self.source = source
        self.interval = interval
        self.logger = logger
        state = Mutex(State(names: names, version: version, looksAgain: .now + interval))
    }

    /// The names of now. The one caller in each interval who finds a change waits while they are read; the others get
    /// the old ones meanwhile. Where the registry cannot be read the old names stay.
    package func current() -> Gazetteer {
        guard let source, let version = beginLooking() else { return state.withLock(\.names) }
        do {
            let present = try source.version()
            let names = present == version ? nil : try source.names()
            if names != nil { Counter(label: "guanjia_names_reloaded").increment() }
            return endLooking(names, version: present)
        } catch {
            logger.error("the registry's names cannot be read", metadata: ["error": "\(error)"])
            return endLooking(nil, version: version)
        }
    }

    /// The version that is known, for the one who looks; nil where it is too early or another one looks already.
    private func beginLooking() -> Int? {
        state.withLock { state in
            guard !state.isLooking, ContinuousClock.now >= state.looksAgain else { return nil }
            state.isLooking = true
            return state.version
        }
    }

    private func endLooking(_ names: Gazetteer?, version: Int) -> Gazetteer {
        state.withLock { state in
            state.isLooking = false
            state.looksAgain = .now + interval
            if let names {
                state.names = names
                state.version = version
            }
            return state.names
        }
    }
}
