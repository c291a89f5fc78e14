import Foundation

/// How each unit of the basic multilingual plane folds: to one unit, to several, to nothing, or with what stands
/// before it.
struct FoldTable: Sendable {
    /// Instead of a folded unit. Lone surrogates, so that they never clash with one.
    enum Mark {
        static let dropped: UInt16 = 0xD800
        static let combining: UInt16 = 0xD801
        static let expands: UInt16 = 0xD802

        static func isMark(_ unit: UInt16) -> Bool { unit & 0xF800 == 0xD800 }
    }

    /// Built on first use, in about 10 ms.
    static let shared = FoldTable(SimplifiedCharacters.shared)

    /// 65,536 folded units or marks, by unit.
    let map: [UInt16]
    /// The folded units of those that are marked `expands`.
    let expansions: [UInt16: [UInt16]]

    init(_ simplified: SimplifiedCharacters) {
        var map = (0...UInt16.max).map { $0 }
        var expansions: [UInt16: [UInt16]] = [:]
        for pair in simplified.pairs {
            Self.set(pair.traditional, to: Array(pair.simplified.utf16), &map, &expansions)
        }
        for (unit, folded) in Self.compatibility() {
            Self.set(unit, to: Self.again(folded, map, expansions), &map, &expansions)
        }
        for unit: UInt16 in [0x2018, 0x2019, 0x02BC] { map[Int(unit)] = 0x27 }
        Self.markCombining(&map)
        self.map = map
        self.expansions = expansions
    }

    /// A compatibility form of a Traditional character still has to become Simplified.
    private static func again(_ units: [UInt16], _ map: [UInt16], _ more: [UInt16: [UInt16]]) -> [UInt16] {
        units.flatMap { more[$0] ?? [map[Int($0)]] }
    }

    private static func set(
        _ unit: UInt16, to folded: [UInt16], _ map: inout [UInt16], _ more: inout [UInt16: [UInt16]]
    ) {
        switch folded.count {
        case 0: map[Int(unit)] = Mark.dropped
        case 1: map[Int(unit)] = folded[0]
        default:
            map[Int(unit)] = Mark.expands
            more[unit] = folded
        }
    }

    /// Every unit that compatibility or case changes, with what it becomes (nothing where it is invisible).
    private static func compatibility() -> [(UInt16, [UInt16])] {
        let changing = candidates.filter { $0.properties.changesWhenNFKCCaseFolded && !isCombining($0) }
        let visible = changing.filter { !$0.properties.isDefaultIgnorableCodePoint }
        var joined = String.UnicodeScalarView()
        for scalar in visible {
            joined.append(scalar)
            joined.append("\n")
        }
        let folded = plain(String(joined)).split(separator: "\n", omittingEmptySubsequences: false)
        let dropped = changing.filter(\.properties.isDefaultIgnorableCodePoint) + ["\u{20E3}"]
        return zip(visible, folded).map { (unit($0), Array($1.utf16)) } + dropped.map { (unit($0), []) }
    }

    /// All that may change without being a combining mark; the big blocks of letters without case are left out.
    private static var candidates: [Unicode.Scalar] {
        let ranges: [ClosedRange<UInt16>] = [0x41...0x33FF, 0xA640...0xABFF, 0xF900...0xFFEF]
        return ranges.joined().compactMap(Unicode.Scalar.init)
    }

    private static func markCombining(_ map: inout [UInt16]) {
        let ranges: [ClosedRange<UInt16>] = [0x300...0x20FF, 0x302A...0x309A, 0xA66F...0xABED, 0xFB1E...0xFE2F]
        for scalar in ranges.joined().compactMap(Unicode.Scalar.init) where isCombining(scalar) {
            let at = Int(scalar.value)
            if map[at] != Mark.dropped { map[at] = Mark.combining }
        }
    }

    /// Whether it may join with what stands before it: a mark, or the second or third part of a Hangul syllable.
    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isDefaultIgnorableCodePoint { return false }
        switch scalar.value {
        case 0x1161...0x1175, 0x11A8...0x11C2: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }

    /// Compatibility composition in lower case, without a table.
    static func plain(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.lowercased().precomposedStringWithCompatibilityMapping
    }

    private static func unit(_ scalar: Unicode.Scalar) -> UInt16 { UInt16(truncatingIfNeeded: scalar.value) }
}
