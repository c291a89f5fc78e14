import Foundation

/// The transcripts below some folders, in the order of their names.
package struct TranscriptFiles: Sendable {
    package let paths: [String]

    /// - Parameter roots: folders, whose `.chat` files are taken at any depth, or files.
    package init(_ roots: [String]) {
        paths = roots.flatMap { root -> [String] in
            guard let found = FileManager.default.enumerator(atPath: root) else { return [root] }
            let files = found.compactMap { $0 as? String }.filter { $0.hasSuffix(".chat") }
            return files.isEmpty && root.hasSuffix(".chat") ? [root] : files.map { root + "/" + $0 }
        }.sorted()
    }

    /// One line for everything that keeps a transcript from being played.
    package var problems: [String] {
        paths.flatMap { path -> [String] in
            do throws(TranscriptError) {
                _ = try Transcript(path: path)
                return []
            } catch .malformed(let faults) {
                return faults.map(\.description)
            } catch {
                return ["\(path): \(error)"]
            }
        }
    }
}

extension Transcript {
    /// Reads a file.
    ///
    /// - Parameter isRecorded: false where turns may still lack their replies.
    package init(path: String, isRecorded: Bool = true) throws(TranscriptError) {
        guard let data = FileManager.default.contents(atPath: path), let text = String(bytes: data, encoding: .utf8)
        else {
            throw .notStarted(what: path, reason: "it cannot be read as UTF-8")
        }
        try self.init(reading: text, file: path, isRecorded: isRecorded)
    }
}
