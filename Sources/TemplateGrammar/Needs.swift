/// A set of units and pairs of units, where unlike ones may share a place.
struct Bloom: Sendable, Equatable {
    private var bits = SIMD4<UInt64>()

    var isEmpty: Bool { bits == SIMD4() }

    mutating func insert(_ unit: UInt16) { insert(hash: unit &* 40_503) }

    mutating func insert(_ unit: UInt16, _ next: UInt16) { insert(hash: (unit &* 40_503) ^ (next &* 30_011)) }

    private mutating func insert(hash: UInt16) {
        let place = Int(hash >> 8)
        bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    mutating func formUnion(_ other: Bloom) { bits |= other.bits }

    mutating func formIntersection(_ other: Bloom) { bits &= other.bits }

    func isSuperset(of other: Bloom) -> Bool { bits & other.bits == other.bits }

    func meets(_ other: Bloom) -> Bool { bits & other.bits != SIMD4() }

    /// One of its members, as a set.
    var anyMember: Bloom {
        var single = Bloom()
        for index in 0..<4 where bits[index] != 0 {
            single.bits[index] = bits[index] & ~(bits[index] &- 1)
            break
        }
        return single
    }

    /// Every unit and every pair of neighbours.
    init(allOf units: [UInt16]) {
        var previous: UInt16?
        for unit in units {
            insert(unit)
            if let previous { insert(previous, unit) }
            previous = unit
        }
    }

    init() {}

    /// What must be in a message that contains the text: its first two units.
    static func first(of units: [UInt16]) -> Bloom? {
        guard let first = units.first else { return nil }
        var bloom = Bloom()
        if units.count > 1, !UnitClass.separatesWords(units[1]) {
            bloom.insert(first, units[1])
        } else {
            bloom.insert(first)
        }
        return bloom
    }
}

/// What a message must contain for a template to match it: necessary, not sufficient.
struct Needs: Sendable {
    var all = Bloom()
    /// At least one member of each.
    var anyOf: [Bloom] = []
    /// A bit for each external list.
    var externals: UInt64 = 0

    func areMet(by content: Bloom, externals present: UInt64) -> Bool {
        content.isSuperset(of: all) && externals & ~present == 0 && anyOf.allSatisfy(content.meets)
    }

    mutating func add(_ other: Needs) {
        all.formUnion(other.all)
        anyOf += other.anyOf
        externals |= other.externals
    }

    /// What each of the branches needs.
    static func common(to branches: [Needs]) -> Needs {
        guard var common = branches.first else { return Needs() }
        for branch in branches.dropFirst() {
            common.all.formIntersection(branch.all)
            common.externals &= branch.externals
        }
        var any: Bloom? = Bloom()
        for branch in branches {
            if let mark = branch.mark { any?.formUnion(mark) } else { any = nil }
        }
        common.anyOf = any.map { [$0] } ?? []
        return common
    }

    /// A set of which the message must contain one member.
    private var mark: Bloom? {
        all.isEmpty ? anyOf.first : all.anyMember
    }

    /// What a piece of a template needs. Between the words of a language without spaces skip words may stand, so
    /// neighbours in the template need not be neighbours in the message.
    static func literal(_ units: [UInt16], ignoresWhitespace: Bool) -> Needs {
        var needs = Needs()
        var previous: UInt16?
        for unit in units {
            guard !UnitClass.isSoft(unit) else {
                previous = nil
                continue
            }
            if ignoresWhitespace {
                needs.all.insert(unit)
            } else if let previous {
                needs.all.insert(previous, unit)
            } else if UnitClass.isIdeographic(unit) {
                needs.all.insert(unit)
            }
            previous = unit
        }
        return needs
    }
}
