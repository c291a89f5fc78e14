import Glibc

/// A C stream over a copy of a descriptor.
struct CStream {
    let file: UnsafeMutablePointer<FILE>

    /// Nil, with the reason in `errno`, where the descriptor cannot be copied.
    init?(copying descriptor: Int32, mode: String) {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        guard copy >= 0 else { return nil }
        guard let file = fdopen(copy, mode) else {
            Glibc.close(copy)
            return nil
        }
        self.file = file
    }

    /// Closes the stream and the copy, not the descriptor it was made from.
    func close() { fclose(file) }
}
