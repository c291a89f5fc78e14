import Foundation

/// A folder that goes with its owner.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/guanjia-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        try? FileManager.default.removeItem(atPath: path)
    }

    func path(_ name: String) -> String { path + "/" + name }

    func newFile(_ name: String) throws -> FileHandle {
        try Data().write(to: URL(filePath: path(name)))
        return try FileHandle(forWritingTo: URL(filePath: path(name)))
    }

    /// The path of a new file that holds `text`.
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: path(name)))
        return path(name)
    }

    /// What a file holds; bytes that are no UTF-8 become question marks.
    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
    }

    func permit(_ permissions: Int, _ name: String? = nil) throws {
        let item = name.map { path($0) } ?? path
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: item)
    }
}
