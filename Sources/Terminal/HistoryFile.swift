import Foundation
import Glibc

/// The file that keeps lines between runs, readable by its owner only.
///
/// Each line is appended as it is said, so that two talks at a time and a sudden end lose none. A file that
/// cannot be read or written costs the history, never the talk.
package struct HistoryFile: Sendable {
    private let path: String
    private let policy: HistoryPolicy
    private var last: String?

    package init(path: String, policy: HistoryPolicy) {
        self.path = path
        self.policy = policy
    }

    /// The lines of earlier runs, oldest first; shortens the file where it holds lines beyond them.
    package mutating func load() -> [String] {
        guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
        let stored = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        let lines = policy.trim(stored)
        if lines != stored { replace(with: lines) }
        last = lines.last
        return lines
    }

    /// Appends the line where the policy keeps it, and says whether it did.
    package mutating func keep(_ line: String) -> Bool {
        guard policy.keeps(line, after: last) else { return false }
        last = line
        write(line + "\n", to: path, flags: O_APPEND)
        return true
    }

    private func replace(with lines: [String]) {
        let fresh = "\(path).\(getpid())"
        let isWritten = write(lines.map { $0 + "\n" }.joined(), to: fresh, flags: O_TRUNC)
        if !isWritten || rename(fresh, path) != 0 { unlink(fresh) }
    }

    /// Whether all of the text was written.
    @discardableResult
    private func write(_ text: String, to path: String, flags: Int32) -> Bool {
        makeFolder()
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o600)
        guard file >= 0 else { return false }
        defer { close(file) }
        guard fchmod(file, 0o600) == 0 else { return false }
        return (try? Descriptor(file).write(text)) != nil
    }

    private func makeFolder() {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}
