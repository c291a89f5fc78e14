import Dispatch
import Foundation
import Synchronization

/// Threads for work that blocks, so that it never holds one of the few threads that tasks share.
enum OwnThread {
    /// Runs `work` on a thread of its own and gives its result.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: work()) }
            thread.name = "guanjia.repl"
            thread.start()
        }
    }

    /// Blocks the calling thread, which must be one of ours, until `work` is done.
    static func wait<Value: Sendable>(for work: @escaping @Sendable () async -> Value) -> Value {
        let slot = start(work)
        while true {
            slot.filled.wait()
            if let value = slot.value { return value }
        }
    }

    /// Blocks the calling thread until `work` is done or `seconds` have passed; then nil, and the work is cancelled.
    static func wait<Value: Sendable>(
        atMost seconds: Double, for work: @escaping @Sendable () async -> Value
    ) -> Value? {
        let slot = start(work)
        guard slot.filled.wait(timeout: .now() + seconds) == .success else {
            slot.cancel()
            return nil
        }
        return slot.value
    }

    /// The task is unstructured because its caller is a plain thread; that thread waits for it.
    private static func start<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Slot<Value> {
        let slot = Slot<Value>()
        slot.hold(Task { slot.fill(await work()) })
        return slot
    }
}

/// Hands one value from a task to a waiting thread.
private final class Slot<Value: Sendable>: Sendable {
    let filled = DispatchSemaphore(value: 0)
    private let content = Mutex<Value?>(nil)
    private let task = Mutex<Task<Void, Never>?>(nil)

    var value: Value? { content.withLock { $0 } }

    func hold(_ task: Task<Void, Never>) { self.task.withLock { $0 = task } }

    func cancel() { task.withLock { $0?.cancel() } }

    func fill(_ value: Value) {
        content.withLock { $0 = value }
        filled.signal()
    }
}
