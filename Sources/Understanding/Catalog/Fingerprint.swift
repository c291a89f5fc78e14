import Foundation

/// A number that stands for the contents of files: another one, but for a chance of one in 2⁶⁴, where any byte differs.
struct Fingerprint: Sendable {
    /// The same in whatever order the files were read.
    private(set) var value: UInt64 = 0

    mutating func add(_ file: String, _ content: Data) {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
        }
        for byte in file.utf8 { mix(UInt64(byte)) }
        content.withUnsafeBytes { bytes in
            mix(UInt64(bytes.count))
            let words = bytes.count / 8
            for word in 0..<words { mix(bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)) }
            for byte in bytes[(words * 8)...] { mix(UInt64(byte)) }
        }
        value &+= hash
    }

    mutating func add(_ other: Fingerprint) { value &+= other.value }
}
