import Glibc
import Synchronization

/// Signals as bytes in a pipe, so that a thread can wait for them and for its input at once.
///
/// There is one set in a process; the line editor, of which there is one too, owns it.
struct Signals {
    enum Kind: CaseIterable {
        case interrupt, resize, resume, hangUp

        fileprivate init?(number: UInt8) {
            switch Int32(number) {
            case SIGINT: self = .interrupt
            case SIGWINCH: self = .resize
            case SIGCONT: self = .resume
            case SIGHUP, SIGTERM, SIGQUIT: self = .hangUp
            default: return nil
            }
        }
    }

    /// Readable when a signal has come.
    let reader: Int32
    private let writer: Int32
    private let before: [(number: Int32, action: sigaction)]

    private static let numbers = [SIGINT, SIGWINCH, SIGCONT, SIGHUP, SIGTERM, SIGQUIT]

    /// Takes the signals over until `stop`.
    ///
    /// - Throws: `.unreadableInput` where the process is out of descriptors.
    init() throws(TerminalError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .unreadableInput(code: errno) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (reader, writer) = (ends[0], ends[1])
        // The store also makes sure that the global exists before a handler can run: in a handler it is only read.
        target.store(writer, ordering: .sequentiallyConsistent)
        before = Self.numbers.map { number in
            var action = sigaction()
            action.__sigaction_handler.sa_handler = note
            action.sa_flags = SA_RESTART
            var old = sigaction()
            sigaction(number, &action, &old)
            return (number, old)
        }
    }

    /// The signals since the last call, in their order.
    func take() -> [Kind] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = bytes.withUnsafeMutableBytes { read(reader, $0.baseAddress, $0.count) }
        return bytes.prefix(max(0, count)).compactMap(Kind.init(number:))
    }

    /// Gives the signals back to whoever had them.
    func stop() {
        for (number, action) in before {
            var action = action
            sigaction(number, &action, nil)
        }
        target.store(-1, ordering: .sequentiallyConsistent)
        close(reader)
        close(writer)
    }
}

/// Where the handler writes; -1 for nowhere.
private let target = Atomic<Int32>(-1)

/// Runs in a signal handler: it may only call what is safe there, and leaves `errno` as it was.
private func note(_ number: Int32) {
    let code = errno
    var byte = UInt8(truncatingIfNeeded: number)
    write(target.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = code
}
