import Scripts
import Vocabulary

/// Everything that people write for one name.
struct NameForms {
    /// The name itself and what the registry knows it by.
    private(set) var exact: [[UInt16]] = []
    /// What can be made of it: without its ending, its stage or the name of the place above, and in pinyin.
    private(set) var derived: [[UInt16]] = []
    /// Those that slips and homophones are compared with.
    private(set) var near: [[UInt16]] = []

    private let words: NameWords

    init(of place: PlaceName, _ words: NameWords) {
        self.words = words
        let name = place.reference.name
        let chinese = Self.key(name.hans)
        let english = Self.key(name.en)
        for form in [chinese, Self.key(name.hant), english] + place.aliases.map(Self.key) { keep(form) }
        near = exact
        let core = addShortForms(of: chinese)
        addStages(of: english)
        for above in place.reference.within where above.hans.first == name.hans.first {
            addWithout(Self.key(above.hans), chinese)
        }
        for form in derived + exact where form.isHan { addLatin(form) }
        if let core, derived.contains(core) { near += [core, Pinyin.letters(of: core)] }
        if let core = words.endings.stripped(from: english), core.count > 4, !near.contains(core) { near.append(core) }
    }

    init(of company: CompanyReference, _ words: NameWords) {
        self.words = words
        let name = company.name
        let (chinese, english) = (Self.key(name.hans), Self.key(name.en))
        for form in [chinese, Self.key(name.hant), english] { keep(form) }
        near = exact
        for form in [chinese, english] {
            guard let short = words.companyEndings.stripped(from: form), short.count > 1 else { continue }
            derive(short)
            if derived.last == short { near.append(short) }
            for ending in words.companyEndings.words where ending.isHan == short.isHan { derive(short + ending) }
        }
        addLatin(chinese)
    }

    private mutating func keep(_ form: [UInt16]) {
        if !form.isEmpty, !exact.contains(form) { exact.append(form) }
    }

    private mutating func derive(_ form: [UInt16]) {
        guard form.count > 1, form.isHan || form.count > 3, !derived.contains(form), !exact.contains(form),
            !words.common.contains(form), !words.endings.contains(form)
        else { return }
        derived.append(form)
    }

    private static func key(_ text: String) -> [UInt16] { NameSpelling.key(FoldedText(text).units) }

    /// Without its ending, and its stage in every spelling; gives the name without both.
    private mutating func addShortForms(of name: [UInt16]) -> [UInt16]? {
        guard let phase = NamePhase(name) else {
            let core = shortened(name)
            if let core { derive(core) }
            return core
        }
        addStages(of: name)
        let base = Array(phase.base)
        derive(base)
        guard let core = shortened(base) else { return nil }
        derive(core)
        for spelling in NamePhase.spellings(of: phase.number, isLatin: false) { derive(core + spelling) }
        return core
    }

    private mutating func addStages(of name: [UInt16]) {
        guard let phase = NamePhase(name) else { return }
        for spelling in NamePhase.spellings(of: phase.number, isLatin: !name.isHan) { derive(phase.base + spelling) }
    }

    /// 沂水水利局家属院 is 水利局家属院 to those who live in 沂水县.
    private mutating func addWithout(_ above: [UInt16], _ name: [UInt16]) {
        let short = shortened(above) ?? above.dropLast(above.count > 1 ? 1 : 0)
        guard name.starts(with: short), name.count - short.count >= 4 else { return }
        derive(Array(name.dropFirst(short.count)))
    }

    /// A name without its ending; a single character, which a one-character ending leaves of most names, is none.
    private func shortened(_ name: [UInt16]) -> [UInt16]? {
        guard let short = words.endings.stripped(from: name), short.count > 1 else { return nil }
        return name.count - short.count > 1 || short.count == 2 ? short : nil
    }

    /// A Chinese form in pinyin, with each way of writing ü.
    private mutating func addLatin(_ form: [UInt16]) {
        let plain = Pinyin.letters(of: form)
        derive(plain)
        let (v, u, y) = (UInt16(ascii: "v"), UInt16(ascii: "u"), UInt16(ascii: "y"))
        guard plain.contains(v) else { return }
        derive(plain.map { $0 == v ? u : $0 })
        derive(plain.flatMap { $0 == v ? [y, u] : [$0] })
    }
}

extension [UInt16] {
    /// Whether it begins with an ideograph.
    var isHan: Bool { first?.isHan ?? false }
}
