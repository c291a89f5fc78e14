import Foundation
import Terminal
import Testing

@Suite("history")
struct HistoryTests {
    private let policy = HistoryPolicy(limit: 3)

    @Test("keeps what was said", arguments: ["电梯坏了", " help ", "a", "👩‍👩‍👧"])
    func keeps(line: String) {
        #expect(policy.keeps(line, after: "before"))
    }

    @Test(
        "keeps no blank line, nothing twice in a row, no password and no control character",
        arguments: ["", "  　", "before", "login ann s3cret", "登录 ann s3cret", "登錄a", "登入 a b", "a\u{1B}b"])
    func drops(line: String) {
        #expect(!policy.keeps(line, after: "before"))
    }

    @Test("holds the latest lines of its limit")
    func trims() {
        #expect(policy.trim(["1", "2", "2", "", "login a b", "3", "4"]) == ["2", "3", "4"])
    }

    @Test("outlives the run, for its owner only")
    func outlives() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("deep/history").path
        var first = HistoryFile(path: path, policy: policy)
        let before = first.load()
        #expect(before == [])
        let kept = ["1", "1", "login a b", "2", "3", "4"].map { first.keep($0) }
        #expect(kept == [true, false, false, true, true, true])
        var second = HistoryFile(path: path, policy: policy)
        let after = second.load()
        #expect(after == ["2", "3", "4"])
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "2\n3\n4\n")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
    }

    @Test("closes a file that others could read")
    func closes() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "0\n".write(toFile: path, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        var file = HistoryFile(path: path, policy: policy)
        _ = file.keep("1")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
    }

    @Test("that cannot be kept costs nothing else")
    func unwritable() {
        var file = HistoryFile(path: "/proc/no/such/history", policy: policy)
        let (before, kept) = (file.load(), ["1", "1"].map { file.keep($0) })
        #expect(before == [])
        #expect(kept == [true, false])
    }
}
