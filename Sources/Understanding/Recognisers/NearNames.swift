import Scripts

/// Whose names look or sound like what was written. The owners of the names are numbered by whoever keeps them.
///
/// Looks up what is left of the words when any one character is dropped, how they sound, and how they begin; never
/// compares with more than a bounded number of names, however many there are.
final class NearNames: Sendable {
    /// One of an owner's names; its units lie in `units`.
    struct Form: Sendable {
        var owner: Int32
        var start: Int32
        var end: Int32
    }

    let units: [UInt16]
    let forms: [Form]
    let index: HashIndex
    /// A bit for each way in which a name of three ideographs or more may begin to sound: most texts have none of them,
    /// and this tells so without a look into the index.
    let beginnings: Beginnings
    let endings: NameEndings

    /// - Parameter names: for each owner, what bears its name.
    init(_ names: [[[UInt16]]], endings: NameEndings) {
        var (units, forms, items): ([UInt16], [Form], [HashIndex.Item]) = ([], [], [])
        for (owner, names) in names.enumerated() {
            for name in names where name.count > 1 {
                let (form, start) = (Int32(truncatingIfNeeded: forms.count), Int32(truncatingIfNeeded: units.count))
                units += name
                forms.append(
                    Form(
                        owner: Int32(truncatingIfNeeded: owner), start: start,
                        end: Int32(truncatingIfNeeded: units.count)))
                NameHashes.each(of: name) { items.append(HashIndex.Item(hash: $0, value: form)) }
            }
        }
        (self.units, self.forms, self.endings) = (units, forms, endings)
        index = HashIndex(items)
        beginnings = Beginnings(names)
    }

    private static let longest = 40
    private static let mostCandidates = 256

    /// An owner of a name, and how near the name is: less is nearer.
    typealias Near = (owner: Int32, score: Int)

    /// Those whose names are reasonably near, in no order.
    func near(to folded: ArraySlice<UInt16>) -> [Near] {
        let wanted = NameSpelling.key(folded)
        guard wanted.count > 1, wanted.count <= Self.longest else { return [] }
        let short = endings.stripped(from: wanted).flatMap { $0.count > 1 ? $0 : nil }
        var best: [Int32: Int] = [:]
        for form in candidates(for: [wanted, short ?? wanted]) {
            guard let score = score(wanted, short, Array(slice(of: form))) else { continue }
            let owner = forms[Int(form)].owner
            best[owner] = min(best[owner] ?? Int.max, score)
        }
        // Beside a name that sounds the same, one that needs two changes is no help.
        let least = best.values.min() ?? 0
        return best.filter { $0.value <= least + Self.slip }.map { (owner: $0.key, score: $0.value) }
    }

    /// How near the nearest name of three or more characters is, less being nearer; nil where none is but a slip or a
    /// homophone away.
    func nearness(of folded: ArraySlice<UInt16>) -> Int? {
        let wanted = NameSpelling.key(folded)
        guard wanted.count > 2, wanted.count <= Self.longest else { return nil }
        var (best, looked) = (Int.max, 0)
        NameHashes.each(of: wanted) { hash in
            index.forEach(hash) { form in
                looked += 1
                let name = slice(of: form)
                guard best > Self.homophone, looked < Self.mostCandidates, name.count > 2 else { return }
                if NameHashes.soundAlike(wanted[...], name) {
                    best = wanted[...] == name ? 0 : Self.homophone
                } else if NearNames.isOneSlip(wanted[...], name) {
                    best = min(best, Self.slip)
                }
            }
        }
        return best == Int.max ? nil : best
    }

    /// Whether a name of at least so many characters sounds as the words do; cheaper than `nearness`.
    func soundsAlike(_ folded: ArraySlice<UInt16>, least: Int = 3) -> Bool {
        let wanted = NameSpelling.key(folded)
        guard wanted.count >= least, wanted.count <= Self.longest else { return false }
        var isFound = false
        index.forEach(NameHashes.sound(of: wanted)) { form in
            let name = slice(of: form)
            isFound = isFound || name.count >= least && NameHashes.soundAlike(wanted[...], name)
        }
        return isFound
    }

    /// How many of the first of these ideographs sound as a name of three or more does: the most that do.
    func lengthSounding(known ideographs: ArraySlice<UInt16>) -> Int? {
        guard beginnings.mayHold(ideographs) else { return nil }
        var longest: Int?
        NameHashes.eachSound(ofBeginnings: ideographs) { length, hash in
            guard length > 2 else { return }
            let beginning = ideographs.prefix(length)
            index.forEach(hash) { form in
                if NameHashes.soundAlike(beginning, slice(of: form)) { longest = length }
            }
        }
        return longest
    }

    /// Whether one unit replaced, left out, added or swapped with its neighbour makes one into the other.
    private static func isOneSlip(_ one: ArraySlice<UInt16>, _ other: ArraySlice<UInt16>) -> Bool {
        guard abs(one.count - other.count) <= 1 else { return false }
        var (low, left, right) = (0, one.count, other.count)
        while low < min(left, right), one[one.startIndex + low] == other[other.startIndex + low] { low += 1 }
        while left > low, right > low, one[one.startIndex + left - 1] == other[other.startIndex + right - 1] {
            left -= 1
            right -= 1
        }
        if max(left, right) - low <= 1 { return true }
        guard left == right, left - low == 2 else { return false }
        let (a, b) = (one[(one.startIndex + low)...].prefix(2), other[(other.startIndex + low)...].prefix(2))
        return a.elementsEqual(b.reversed())
    }

    private func candidates(for parts: [[UInt16]]) -> Set<Int32> {
        var found: Set<Int32> = []
        for part in parts {
            NameHashes.each(of: part) { hash in
                index.forEach(hash) { if found.count < Self.mostCandidates { found.insert($0) } }
            }
        }
        return found
    }

    private func slice(of form: Int32) -> ArraySlice<UInt16> {
        units[Int(forms[Int(form)].start)..<Int(forms[Int(form)].end)]
    }

    private static let homophone = 2
    private static let slip = 10
    /// Who knows a name takes its ending for another more often than its own characters.
    private static let sameCore = 6

    /// Lower is nearer; nil where the two have too little in common.
    private func score(_ wanted: [UInt16], _ short: [UInt16]?, _ name: [UInt16]) -> Int? {
        if wanted == name { return 0 }
        if NameHashes.soundAlike(wanted[...], name[...]) { return Self.homophone }
        let shorter = min(wanted.count, name.count)
        if shorter > 2, let distance = NearMiss.distance(wanted, name, limit: max(1, shorter / 3)) {
            return Self.slip * distance
        }
        guard let short else { return nil }
        if short == name { return Self.sameCore }
        if NameHashes.soundAlike(short[...], name[...]) { return Self.sameCore + Self.homophone }
        guard min(short.count, name.count) > 3 else { return nil }
        return NearMiss.distance(short, name, limit: 1).map { Self.sameCore + Self.slip * $0 }
    }
}

/// How names of three ideographs or more begin to sound, as a filter that may say yes too often.
struct Beginnings: Sendable {
    private static let length = 3
    private static let bits = UInt32(1 << 17)
    private var words = [UInt64](repeating: 0, count: Int(bits) / UInt64.bitWidth)

    init(_ names: [[[UInt16]]]) {
        for name in names.joined() where name.isHan && name.count >= Self.length {
            let bit = Self.bit(of: name[...])
            words[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        }
    }

    /// Whether a name may begin as these ideographs do.
    func mayHold(_ ideographs: ArraySlice<UInt16>) -> Bool {
        guard ideographs.count >= Self.length else { return false }
        let bit = Self.bit(of: ideographs)
        return words[Int(bit >> 6)] & 1 << UInt64(bit & 63) != 0
    }

    private static func bit(of name: ArraySlice<UInt16>) -> UInt32 {
        var bit: UInt32 = 0
        NameHashes.eachSound(ofBeginnings: name.prefix(length)) { _, hash in bit = hash }
        return bit & (bits - 1)
    }
}

/// The hashes under which a name is filed and found again although it is not quite the same.
enum NameHashes {
    /// Longer names are found by their beginning instead of by what is left without one character.
    private static let longest = 12
    private static let beginning = 6

    static func each(of name: [UInt16], _ body: (UInt32) -> Void) {
        body(sound(of: name))
        if name.count > longest { return body(hash(name[..<beginning], seed: 3)) }
        body(hash(name[...], seed: 2))
        guard name.count > 2 else { return }
        for dropped in name.indices {
            // Of two equal neighbours it does not matter which one goes.
            if dropped > 0, name[dropped] == name[dropped - 1] { continue }
            body(hash(name[...], seed: 2, without: dropped))
        }
    }

    static func soundAlike(_ one: ArraySlice<UInt16>, _ other: ArraySlice<UInt16>) -> Bool {
        let isHan = one.first?.isHan ?? false
        guard isHan == other.first?.isHan ?? false else { return false }
        if isHan { return one.count == other.count && zip(one, other).allSatisfy(soundAlike) }
        return Sound.blurred(one) == Sound.blurred(other)
    }

    private static func soundAlike(_ one: UInt16, _ other: UInt16) -> Bool {
        one == other || Sound.number(of: one) != 0 && Sound.number(of: one) == Sound.number(of: other)
    }

    static func sound(of name: [UInt16]) -> UInt32 {
        guard name.isHan else { return hash(Sound.blurred(name)[...], seed: 1) }
        var sound: UInt32 = 0
        eachSound(ofBeginnings: name[...]) { _, hash in sound = hash }
        return sound
    }

    /// The sound of the first ideograph, of the first two, and so on.
    static func eachSound(ofBeginnings ideographs: ArraySlice<UInt16>, _ body: (Int, UInt32) -> Void) {
        var (hash, length) = (Hash(seed: 1), 0)
        for unit in ideographs {
            let number = Sound.number(of: unit)
            hash.add(number == 0 ? unit : number)
            length += 1
            body(length, hash.value)
        }
    }

    private static func hash(_ units: ArraySlice<UInt16>, seed: UInt32, without dropped: Int = -1) -> UInt32 {
        var hash = Hash(seed: seed)
        for at in units.indices where at != dropped { hash.add(units[at]) }
        return hash.value
    }

    /// FNV-1a over units, its bits mixed at the end so that any of them may choose a bucket.
    private struct Hash {
        private var state: UInt32

        init(seed: UInt32) { state = 2_166_136_261 &+ seed }

        mutating func add(_ unit: UInt16) { state = (state ^ UInt32(unit)) &* 16_777_619 }

        var value: UInt32 {
            let mixed = (state ^ state >> 15) &* 0x2C1B_3C6D
            return mixed ^ mixed >> 13
        }
    }
}

/// Numbers filed by a hash, in buckets of one contiguous array.
struct HashIndex: Sendable {
    struct Item: Sendable {
        var hash: UInt32
        var value: Int32
    }

    private let items: [Item]
    /// Where each bucket begins.
    private let starts: [Int32]
    private let mask: UInt32

    init(_ unsorted: [Item]) {
        var size: UInt32 = 16
        while size < unsorted.count { size <<= 1 }
        mask = size - 1
        var starts = [Int32](repeating: 0, count: Int(size) + 1)
        for item in unsorted { starts[Int(item.hash & mask) + 1] += 1 }
        for bucket in 1...Int(size) { starts[bucket] += starts[bucket - 1] }
        var items = unsorted
        var next = starts
        for item in unsorted {
            items[Int(next[Int(item.hash & mask)])] = item
            next[Int(item.hash & mask)] += 1
        }
        self.items = items
        self.starts = starts
    }

    func forEach(_ hash: UInt32, _ body: (Int32) -> Void) {
        let bucket = Int(hash & mask)
        for at in Int(starts[bucket])..<Int(starts[bucket + 1]) where items[at].hash == hash { body(items[at].value) }
    }
}
