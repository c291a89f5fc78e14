/// A spelled number while its words come in.
struct NumberState {
    private let kind: NumberWords.Kind
    private var isNegative = false
    /// What greater scales have closed: the thousands of "two thousand and five".
    private var total = 0
    /// What is said since, without the word that comes last.
    private var section = 0
    /// The digit, or tens and digit, that a scale may multiply.
    private var pending: Int?
    /// Great scales (thousands, or 万) and lesser ones come in falling order: the next must be below these.
    private var bound = Int.max
    private var sectionBound = Int.max
    private var tenths: Int?
    /// Whether the last digit follows a hundred or more directly, as in 一百五, and so still wants a scale.
    private var isHanging = false
    private var last: NumberWord?

    private static let limit = 1_000_000_000_000

    init(_ kind: NumberWords.Kind) { self.kind = kind }

    /// Whether the words so far make a number.
    var isComplete: Bool {
        switch last {
        case .digit: !isHanging
        case .tens, .scale: true
        case .pair: total == 0 && section == 0
        case .zero: total == 0 && section == 0 || tenths != nil
        default: false
        }
    }

    func reading(end: Int) -> NumberReader.Reading {
        NumberReader.Reading(
            end: end, whole: total + section + (pending ?? 0), tenths: tenths, isNegative: isNegative)
    }

    /// False where the word does not go on with the number.
    mutating func add(_ word: NumberWord) -> Bool {
        guard tenths == nil else { return false }
        let fits = last == .point ? addTenths(word) : addWhole(word)
        if fits { last = word }
        return fits
    }

    private mutating func addTenths(_ word: NumberWord) -> Bool {
        switch word {
        case .digit(let digit) where digit < 10: tenths = digit
        case .zero: tenths = 0
        default: return false
        }
        return true
    }

    private mutating func addWhole(_ word: NumberWord) -> Bool {
        switch word {
        case .minus:
            guard last == nil else { return false }
            isNegative = true
            return true
        case .early: return last == nil || last == .minus
        case .point: return isComplete && last != nil
        case .zero: return addZero()
        case .link: return addLink()
        case .digit(let digit): return add(digit)
        case .pair: return add(2)
        case .tens(let tens): return add(tens: tens)
        case .scale(let scale): return add(scale: scale)
        }
    }

    private var isFresh: Bool { last == nil || last == .minus }

    /// Alone, or in Chinese before a part that skips a scale.
    private mutating func addZero() -> Bool {
        if isFresh { return true }
        guard kind == .chinese, case .scale(let scale) = last, scale > 10 else { return false }
        settle()
        sectionBound = sectionBound == Int.max ? 1_000 : sectionBound / 10
        return true
    }

    private mutating func addLink() -> Bool {
        guard kind == .english, case .scale = last else { return false }
        return true
    }

    private mutating func add(_ digit: Int) -> Bool {
        isHanging = false
        switch last {
        case nil, .minus, .link, .early: break
        case .tens where digit < 10:
            pending = (pending ?? 0) + digit
            return true
        case .scale(let scale):
            guard digit < scale else { return false }
            isHanging = kind == .chinese && scale > 10
            settle()
        case .zero: guard total > 0 || section > 0 else { return false }
        default: return false
        }
        if last == .link { settle() }
        pending = digit
        return true
    }

    private mutating func add(tens: Int) -> Bool {
        switch last {
        case nil, .minus: break
        case .link where kind == .english, .scale where kind == .english: settle()
        default: return false
        }
        guard tens < sectionBound else { return false }
        pending = tens
        return true
    }

    private mutating func add(scale: Int) -> Bool {
        let great = kind == .english ? 1_000 : 10_000
        if scale >= great { return addGreat(scale) }
        guard scale < sectionBound else { return false }
        switch last {
        case nil, .minus, .early: guard kind == .chinese, scale == 10 else { return false }
        case .digit, .tens: break
        case .pair: guard scale > 10 else { return false }
        case .zero where kind == .chinese && scale == 10: guard total > 0 || section > 0 else { return false }
        default: return false
        }
        section += (pending ?? 1) * scale
        pending = nil
        sectionBound = scale
        return true
    }

    private mutating func addGreat(_ scale: Int) -> Bool {
        switch last {
        case .digit, .tens, .scale, .pair: break
        default: return false
        }
        let part = section + (pending ?? 0)
        guard part > 0, scale < bound, part < Self.limit / scale else { return false }
        total += part * scale
        section = 0
        pending = nil
        bound = scale
        sectionBound = Int.max
        return true
    }

    /// Takes the pending digits into the section.
    private mutating func settle() {
        section += pending ?? 0
        pending = nil
    }
}
