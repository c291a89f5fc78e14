import Synchronization

/// A value that takes long to make and is made when it is first asked for; who asks meanwhile waits.
package final class Late<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let turn = Mutex<Void>(())
    /// The address of the value, 0 before it is made. Read without looking up a type, which several times a message would
    /// cost more than the value's use.
    private let made = Atomic<UInt>(0)

    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    deinit {
        guard let pointer else { return }
        pointer.deinitialize(count: 1)
        pointer.deallocate()
    }

    package var value: Value {
        if let pointer { return pointer.pointee }
        return turn.withLock { _ in
            if let pointer { return pointer.pointee }
            let new = UnsafeMutablePointer<Value>.allocate(capacity: 1)
            new.initialize(to: make())
            made.store(UInt(bitPattern: new), ordering: .releasing)
            return new.pointee
        }
    }

    private var pointer: UnsafeMutablePointer<Value>? {
        UnsafeMutablePointer(bitPattern: made.load(ordering: .acquiring))
    }
}
