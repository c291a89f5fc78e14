import Glibc

/// What can be told about a file before SQLite opens it.
enum StoreFile {
    /// - Throws: `.missing`, `.notADatabase`, `.readOnly`.
    static func check(_ path: String, forWriting: Bool) throws(StoreError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .missing(path: path) }
        guard status.st_mode & S_IFMT == S_IFREG, hasDatabaseHeader(path) else { throw .notADatabase(path: path) }
        guard access(path, R_OK) == 0 else { throw .io("not readable") }
        guard !forWriting || access(path, W_OK) == 0 else { throw .readOnly }
    }

    /// Refuses a path where something lies or whose folder does not exist or cannot be written.
    static func makeRoom(at path: String) throws(StoreError) {
        guard access(path, F_OK) != 0, access(folder(of: path), W_OK) == 0 else { throw .cannotCreate(path: path) }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func hasDatabaseHeader(_ path: String) -> Bool {
        guard let file = fopen(path, "rb") else { return access(path, R_OK) != 0 }
        defer { fclose(file) }
        var head = [UInt8](repeating: 0, count: 16)
        let count = fread(&head, 1, head.count, file)
        return count == head.count && head == Array("SQLite format 3\0".utf8)
    }
}
