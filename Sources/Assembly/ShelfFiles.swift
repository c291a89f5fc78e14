import Foundation
import Understanding

extension Shelf {
    /// Files beside a database: `guanjia.sqlite.model-zh`. Where they cannot be written, every start does the work
    /// anew.
    static func beside(_ database: String) -> Shelf {
        Shelf(
            load: { name in bytes(of: "\(database).\(name)") },
            store: { name, bytes in
                try? Data(bytes).write(to: URL(filePath: "\(database).\(name)"), options: .atomic)
            })
    }

    /// Megabytes, so without a copy on the way; nil where there is nothing to read.
    private static func bytes(of path: String) -> [UInt8]? {
        guard let file = FileHandle(forReadingAtPath: path), let size = try? file.seekToEnd() else { return nil }
        try? file.seek(toOffset: 0)
        return [UInt8](unsafeUninitializedCapacity: Int(size)) { bytes, count in
            count = max(0, read(file.fileDescriptor, bytes.baseAddress, bytes.count))
        }
    }
}
