package import Synchronization

/// A value that takes long to make and is made when it is first asked for; who asks meanwhile waits.
package final class Late<Value: Sendable>: Sendable {
    // Open to other rooms' compilers, so that what is asked for in every message costs nanoseconds.
    @usableFromInline let make: @Sendable () -> Value
    @usableFromInline let made = Mutex<Value?>(nil)

    @inlinable package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    @inlinable package var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
