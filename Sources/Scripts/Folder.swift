/// Folds one text in one pass.
struct Folder {
    private(set) var units: [UInt16] = []
    private(set) var origins: [Int32] = []
    private(set) var isChanged = false
    private let table = FoldTable.shared
    /// Combining marks that wait for the end of their run.
    private var marks: [Unicode.Scalar] = []
    private var marksOrigin: Int32 = 0
    /// The number of units that a run of marks has closed; what stands before must not be composed again.
    private var closed = 0

    /// A run of more marks is composed in parts of this length, so that a storm of them stays linear.
    private static let longestRun = 32

    init(capacity: Int) {
        units.reserveCapacity(capacity)
        origins.reserveCapacity(capacity + 1)
    }

    mutating func fold(_ text: String) {
        var offset: Int32 = 0
        let map = table.map
        map.withUnsafeBufferPointer { map in
            for scalar in text.unicodeScalars {
                guard scalar.value <= 0xFFFF else {
                    foldRare(scalar, at: offset)
                    offset += 2
                    continue
                }
                let unit = UInt16(truncatingIfNeeded: scalar.value)
                let folded = map[Int(unit)]
                if FoldTable.Mark.isMark(folded) {
                    foldMarked(scalar, folded, at: offset)
                } else {
                    if !marks.isEmpty { closeMarks() }
                    if folded != unit { isChanged = true }
                    append(folded, from: offset)
                }
                offset += 1
            }
        }
        closeMarks()
        origins.append(offset)
    }

    private mutating func append(_ unit: UInt16, from origin: Int32) {
        units.append(unit)
        origins.append(origin)
    }

    private mutating func append(_ more: some Sequence<UInt16>, from origin: Int32) {
        for unit in more { append(unit, from: origin) }
    }

    private mutating func foldMarked(_ scalar: Unicode.Scalar, _ mark: UInt16, at offset: Int32) {
        isChanged = true
        switch mark {
        case FoldTable.Mark.expands:
            closeMarks()
            append(table.expansions[UInt16(truncatingIfNeeded: scalar.value)] ?? [], from: offset)
        case FoldTable.Mark.combining:
            if marks.isEmpty { marksOrigin = offset }
            marks.append(scalar)
            if marks.count == Self.longestRun { closeMarks() }
        default: break
        }
    }

    /// Emoji and the rare ideographs stand for themselves; the few letters beyond the plane are normalised.
    private mutating func foldRare(_ scalar: Unicode.Scalar, at offset: Int32) {
        switch scalar.value {
        case 0x1F000...0x1F0FF, 0x1F170...0x1FAFF, 0x20000...0x2F7FF, 0x30000...0x3FFFF:
            closeMarks()
            append(scalar.utf16, from: offset)
        case 0xE0000...0xE0FFF:
            isChanged = true
        default:
            closeMarks()
            isChanged = true
            append(FoldTable.plain(String(scalar)).utf16.flatMap(folded), from: offset)
        }
    }

    /// A unit of a compatibility form, once more through the table (𝖠 is a letter, 丽 a Traditional character).
    private func folded(_ unit: UInt16) -> [UInt16] {
        let folded = table.map[Int(unit)]
        return FoldTable.Mark.isMark(folded) ? table.expansions[unit] ?? [unit] : [folded]
    }

    /// Composes the waiting marks with the character before them.
    private mutating func closeMarks() {
        guard !marks.isEmpty else { return }
        var run = String.UnicodeScalarView()
        var origin = marksOrigin
        if let base = takeBase() {
            run.append(base.scalar)
            origin = base.origin
        }
        run.append(contentsOf: marks)
        marks.removeAll(keepingCapacity: true)
        append(FoldTable.plain(String(run)).utf16, from: origin)
        closed = units.count
    }

    private mutating func takeBase() -> (scalar: Unicode.Scalar, origin: Int32)? {
        guard units.count > closed, let last = units.popLast(), let origin = origins.popLast() else { return nil }
        if let scalar = Unicode.Scalar(last) { return (scalar, origin) }
        guard let high = units.popLast(), origins.popLast() != nil else { return nil }
        return (UTF16.decode(UTF16.EncodedScalar([high, last])), origin)
    }
}
