/// Folds what most messages are made of: characters that each become one unit. Needs no memory but for the answer.
enum PlainFolder {
    /// Nil where a character becomes none or several, combines, or lies beyond the basic plane.
    static func fold(_ original: String) -> (text: String, units: [UInt16])? {
        var copy = original
        let units = copy.withUTF8(units)
        guard let units else { return nil }
        return (text(units), units)
    }

    private static func units(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt16]? {
        var isPlain = true
        let units = FoldTable.shared.map.withUnsafeBufferPointer { map in
            [UInt16](unsafeUninitializedCapacity: bytes.count) { units, count in
                var at = 0
                while at < bytes.count {
                    let folded = map[Int(next(bytes, &at))]
                    if FoldTable.Mark.isMark(folded) {
                        isPlain = false
                        break
                    }
                    units[count] = folded
                    count += 1
                }
            }
        }
        return isPlain ? units : nil
    }

    /// The next character; beyond the basic plane a surrogate, which the table marks as not plain.
    ///
    /// A String's bytes are valid UTF-8, so a sequence is never cut short.
    private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt16 {
        let first = bytes[at]
        if first < 0x80 {
            at += 1
            return UInt16(first)
        }
        if first < 0xE0 {
            at += 2
            return UInt16(first & 0x1F) << 6 | UInt16(bytes[at - 1] & 0x3F)
        }
        if first < 0xF0 {
            at += 3
            return UInt16(first & 0x0F) << 12 | UInt16(bytes[at - 2] & 0x3F) << 6 | UInt16(bytes[at - 1] & 0x3F)
        }
        at += 4
        return FoldTable.Mark.expands
    }

    /// The text of any units.
    static func text(of units: [UInt16]) -> String {
        let isPlain = !units.contains { UTF16.isLeadSurrogate($0) || UTF16.isTrailSurrogate($0) }
        return isPlain ? text(units) : String(decoding: units, as: UTF16.self)
    }

    private static func text(_ units: [UInt16]) -> String {
        String(unsafeUninitializedCapacity: units.count * 3) { bytes in
            var at = 0
            for unit in units {
                switch unit {
                case ..<0x80:
                    bytes[at] = UInt8(truncatingIfNeeded: unit)
                    at += 1
                case ..<0x800:
                    bytes[at] = 0xC0 | UInt8(truncatingIfNeeded: unit >> 6)
                    bytes[at + 1] = 0x80 | UInt8(truncatingIfNeeded: unit & 0x3F)
                    at += 2
                default:
                    bytes[at] = 0xE0 | UInt8(truncatingIfNeeded: unit >> 12)
                    bytes[at + 1] = 0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F)
                    bytes[at + 2] = 0x80 | UInt8(truncatingIfNeeded: unit & 0x3F)
                    at += 3
                }
            }
            return at
        }
    }
}
