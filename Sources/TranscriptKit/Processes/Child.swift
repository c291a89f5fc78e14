import Glibc
import Synchronization

/// A program that was started, and is surely gone and waited for once this value is.
final class Child: Sendable {
    enum Stream {
        /// Standard input, output and errors are the terminal at this path, which the program controls.
        case terminal(path: String)
        /// Errors go to this descriptor; nothing else is connected.
        case errors(Int32)
    }

    /// Held while descriptors are open that a program started at the same time would inherit.
    private static let starting = Mutex(())

    private let id: pid_t
    private let isGone = Mutex(false)

    /// - Throws: `.notStarted` where the system cannot start it.
    init(_ command: Command, on stream: Stream) throws(TranscriptError) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        Self.connect(stream, &actions)
        var attributes = Self.attributes()
        defer { posix_spawnattr_destroy(&attributes) }
        var id: pid_t = 0
        let arguments = ([command.path] + command.arguments).map { strdup($0) } + [nil]
        let environment = command.environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for string in arguments + environment { free(string) } }
        let code = posix_spawn(&id, command.path, &actions, &attributes, arguments, environment)
        guard code == 0 else { throw .notStarted(what: command.path, reason: String(cString: strerror(code))) }
        self.id = id
    }

    /// Runs `work`, which opens descriptors and starts a child, while no other does so.
    static func alone<Value: Sendable>(
        _ work: () throws(TranscriptError) -> Value
    ) throws(TranscriptError) -> Value {
        try starting.withLock { _ in Result { () throws(TranscriptError) -> Value in try work() } }.get()
    }

    deinit { end(grace: .zero) }

    /// Asks the program to stop and, if it has not after `grace`, kills it. Blocks until it is gone.
    func end(asking signal: Int32 = SIGTERM, grace: Duration) {
        isGone.withLock { isGone in
            guard !isGone else { return }
            isGone = true
            kill(id, signal)
            let deadline = ContinuousClock.now + grace
            while waitpid(id, nil, WNOHANG) == 0 {
                if ContinuousClock.now >= deadline { kill(id, SIGKILL) }
                poll(nil, 0, 2)
            }
        }
    }

    private static func connect(_ stream: Stream, _ actions: inout posix_spawn_file_actions_t) {
        switch stream {
        case .terminal(let path):
            posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        case .errors(let descriptor):
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
            posix_spawn_file_actions_adddup2(&actions, descriptor, 2)
        }
    }

    /// A session of its own, so that the terminal it opens first becomes the one it controls; and no signal that this
    /// process ignores or blocks stays ignored or blocked there.
    private static func attributes() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | newSession
        posix_spawnattr_setflags(&attributes, Int16(flags))
        return attributes
    }

    /// `POSIX_SPAWN_SETSID`, which the C headers show only to GNU programs.
    private static let newSession: Int32 = 0x80
}
