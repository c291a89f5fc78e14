import Glibc

/// How many files this process may have open: the usual 1,024 are too few for as many connections.
enum OpenFiles {
    /// Room for the store, the log and the event loops beside the connections.
    private static let others: rlim_t = 256

    /// Raises the process's own limit as far as the system lets it; never lowers it.
    static func allow(_ connections: Int) {
        var limit = rlimit()
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(files, &limit) == 0 else { return }
        limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, rlim_t(max(0, connections)) + others))
        setrlimit(files, &limit)
    }
}
