import Vocabulary

/// Deals out compound names, none twice: `鑫海花园`, `凤凰雅居二期`, `沂水化肥厂宿舍`.
struct CompoundNames {
    private var chance: Chance
    private let naming: Naming
    private var deck: [(stem: String, type: Int)]
    private var employers: [String: [LocalName]] = [:]
    /// The next phase of the estate that was named last, and where.
    private var phase: (stem: String, type: Int, number: Int, neighbourhood: Int64)?

    init(chance: Chance, naming: Naming) {
        self.chance = chance
        self.naming = naming
        let taken = Set(CompoundWords.twins)
        let pairs = CompoundWords.stems.flatMap { stem in
            CompoundWords.types.indices.filter { type in
                let hans = CompoundWords.types[type].hans
                return stem.last != hans.first && stem != hans && !taken.contains(stem + hans)
            }.map { (stem, $0) }
        }
        deck = self.chance.shuffled(pairs)
    }

    /// A name that no other compound has; compounds without a company are often the housing of a works or an office.
    mutating func next(in county: CountyWords, isManaged: Bool, beside neighbourhood: Int64) -> LocalName {
        if !isManaged, chance.hit(40), let name = employerName(in: county) { return name }
        if let phase, phase.neighbourhood == neighbourhood, phase.number < 3 {
            return estate(phase.stem, phase.type, number: phase.number, in: neighbourhood)
        }
        let (stem, type) = deck.popLast() ?? ("临沂", 0)
        guard isManaged, chance.hit(9) else { return naming.compound(stem, type: type) }
        return estate(stem, type, number: 0, in: neighbourhood)
    }

    private mutating func estate(_ stem: String, _ type: Int, number: Int, in neighbourhood: Int64) -> LocalName {
        phase = (stem, type, number + 1, neighbourhood)
        return naming.compound(stem, type: type, phase: number)
    }

    private mutating func employerName(in county: CountyWords) -> LocalName? {
        if employers[county.name] == nil { employers[county.name] = allEmployerNames(in: county) }
        return employers[county.name]?.popLast()
    }

    private mutating func allEmployerNames(in county: CountyWords) -> [LocalName] {
        let pairs = CompoundWords.employers.indices.map { ($0, chance.below(CompoundWords.quarters.count)) }
        return chance.shuffled(pairs).map { employer, quarters in
            naming.quarters(county.short, employer: employer, quarters: quarters)
        }
    }
}
