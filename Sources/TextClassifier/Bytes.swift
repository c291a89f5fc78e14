/// Appends numbers, little-endian.
struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ numbers: [Int8]) { bytes += numbers.lazy.map { UInt8(bitPattern: $0) } }
}

/// Takes little-endian numbers from the front.
struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func next<Number: FixedWidthInteger>() throws(ModelFormatError) -> Number {
        let numbers: [Number] = try next(count: 1)
        return numbers[0]
    }

    mutating func next<Number: FixedWidthInteger>(count: Int) throws(ModelFormatError) -> [Number] {
        let size = MemoryLayout<Number>.size
        guard count <= rest.count / size else { throw .truncated }
        let taken = rest.prefix(count * size)
        rest = rest.dropFirst(count * size)
        return [Number](unsafeUninitializedCapacity: count) { numbers, made in
            taken.withUnsafeBytes { UnsafeMutableRawBufferPointer(numbers).copyMemory(from: $0) }
            made = count
            for index in 0..<count { numbers[index] = Number(littleEndian: numbers[index]) }
        }
    }
}

/// Eight bytes at a time: finds damage, does not defend against intent.
enum Checksum {
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            let words = bytes.count / 8
            var sum = Hash.of(UInt64(bytes.count))
            for word in 0..<words {
                let next = bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)
                sum = Hash.combined(sum, UInt64(littleEndian: next))
            }
            return bytes[(words * 8)...].reduce(sum) { Hash.combined($0, UInt64($1)) }
        }
    }
}
