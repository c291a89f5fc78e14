import Synchronization

/// Scratches for all who read with a model at the same time: as many as ever read at once.
package final class ScratchPool: Sendable {
    private let idle = Mutex<[Scratch]>([])

    package init() {}

    /// Lends a scratch for as long as `body` runs.
    package func use<Result>(_ body: (inout Scratch) -> Result) -> Result {
        var scratch = idle.withLock { $0.popLast() } ?? Scratch()
        let result = body(&scratch)
        idle.withLock { $0.append(scratch) }
        return result
    }
}
