import Synchronization

/// A value that several threads change in turn.
package final class MutexBox<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    /// Begins with a value.
    package init(_ value: Value) {
        mutex = Mutex(value)
    }

    /// Reads or changes the value while nobody else does.
    package func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        mutex.withLock { value in body(&value) }
    }
}
