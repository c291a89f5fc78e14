import Glibc

/// A descriptor to talk over: a socket or the near end of a pseudo-terminal. It is closed with its last user.
final class Line: Sendable {
    private let descriptor: Int32

    /// Takes the descriptor over.
    init(owning descriptor: Int32) {
        self.descriptor = descriptor
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }

    deinit { close(descriptor) }

    /// Sends the text and reads until what came ends with `mark`; gives all of it.
    ///
    /// It reads while it sends, so that neither side waits for the other with full buffers.
    /// - Throws: `.timedOut` after `patience`, `.ended` when the other side closed; both name what was awaited.
    func exchange(
        _ text: String, until mark: String, patience: Duration, awaiting: String
    ) throws(TranscriptError) -> String {
        let deadline = ContinuousClock.now + patience
        let mark = Array(mark.utf8)
        var (rest, seen) = (ArraySlice(text.utf8), [UInt8]())
        while !rest.isEmpty || !seen.suffix(mark.count).elementsEqual(mark) {
            guard wait(forWriting: !rest.isEmpty, until: deadline) else {
                throw .timedOut(awaiting: awaiting, seen: String(decoding: seen, as: UTF8.self))
            }
            send(&rest)
            guard receive(into: &seen) else {
                throw .ended(awaiting: awaiting, seen: String(decoding: seen, as: UTF8.self))
            }
        }
        return String(decoding: seen, as: UTF8.self)
    }

    /// Sends a few bytes without waiting for an answer.
    func send(_ text: String) {
        var rest = ArraySlice(text.utf8)
        send(&rest)
    }

    private func send(_ rest: inout ArraySlice<UInt8>) {
        guard !rest.isEmpty else { return }
        let count = rest.withUnsafeBytes { Self.write(descriptor, $0) }
        if count > 0 { rest.removeFirst(count) }
    }

    /// A socket whose other side is gone must not end the process by a signal.
    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        let count = Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        guard count < 0, errno == ENOTSOCK else { return count }
        return Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    }

    /// False at the end of the stream; a pseudo-terminal whose program is gone reads as an error.
    private func receive(into seen: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count < 0 else {
            seen += buffer.prefix(count)
            return count > 0
        }
        return errno == EAGAIN || errno == EINTR
    }

    private func wait(forWriting: Bool, until deadline: ContinuousClock.Instant) -> Bool {
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { return false }
        var source = pollfd(fd: descriptor, events: Int16(POLLIN | (forWriting ? POLLOUT : 0)), revents: 0)
        let milliseconds = left / .milliseconds(1)
        return poll(&source, 1, Int32(clamping: Int(milliseconds.rounded(.up)))) >= 0
    }
}
