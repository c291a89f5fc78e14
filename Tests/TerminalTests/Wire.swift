import Foundation
import Glibc

/// The far ends of a REPL's descriptors, used from a thread of its own: reads wait, at most ten seconds.
struct Wire {
    let reader: Int32
    let writer: Int32

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { _ = Glibc.write(writer, $0.baseAddress, $0.count) }
    }

    /// What comes, up to and with the first `mark`; less at the end of the stream or when the time is over.
    func read(upTo mark: String) -> String {
        var bytes: [UInt8] = []
        let mark = Array(mark.utf8)
        while !bytes.suffix(mark.count).elementsEqual(mark), let byte = next() { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Everything up to the end.
    func readAll() -> String {
        var bytes: [UInt8] = []
        while let byte = next() { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func next() -> UInt8? {
        var source = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
        guard poll(&source, 1, 10_000) == 1 else { return nil }
        var byte: UInt8 = 0
        return Glibc.read(reader, &byte, 1) == 1 ? byte : nil
    }

    /// Runs blocking work away from the threads that tasks share.
    static func drive<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: work()) }.start()
        }
    }
}
