import Dispatch

/// Work that blocks, kept off the few threads that tasks share, where the bot that it waits for may have to run.
enum OffPool {
    static func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws(TranscriptError) -> Value
    ) async throws(TranscriptError) -> Value {
        let result: Result<Value, TranscriptError> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: Result { () throws(TranscriptError) -> Value in try work() })
            }
        }
        return try result.get()
    }
}
