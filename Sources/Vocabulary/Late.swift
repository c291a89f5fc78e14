import Synchronization

/// A value that takes long to make and is made when it is first asked for; who asks meanwhile waits.
package final class Late<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let turn = Mutex<Void>(())
    // Without the type of its value, which would have to be looked up at every reading.
    private let made = AtomicLazyReference<any AnyObject & Sendable>()

    private final class Kept: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    package var value: Value {
        if let made = made.load() { return unsafeDowncast(made, to: Kept.self).value }
        return turn.withLock { _ in
            if let made = made.load() { return unsafeDowncast(made, to: Kept.self).value }
            let value = make()
            _ = made.storeIfNil(Kept(value))
            return value
        }
    }
}
