import Vocabulary

/// Plans the whole problem ledger, oldest entry first.
struct LedgerPlan {
    let town: Town
    let life: EntryLife
    var chance: Chance
    private(set) var entries: [PlannedEntry] = []
    /// Compounds whose open entries are written down in `LandmarkEntry`.
    private let fixed: Set<Int>

    init(town: Town, moments: Moments, seed: UInt64, due: @escaping (Urgency, Category, Instant) -> Instant) {
        self.town = town
        life = EntryLife(now: moments.now, midnight: moments.at(moments.today, secondOfDay: 0), due: due)
        chance = Chance(seed: seed, stream: 3)
        fixed = Set([Landmarks.jinyu, Landmarks.aozheng].compactMap { town.compound(named: $0.name) })
        entries.reserveCapacity(6100)
        planPilots()
        planLandmarks()
        planDoorKnocks()
        planSpotChecks()
        planOthers()
        entries.sort { $0.entry.registeredAt < $1.entry.registeredAt }
    }

    private mutating func planDoorKnocks() {
        let all = Array(town.compounds.indices)
        for number in 0..<Figures.doorKnockProblems {
            add(to: chance.pick(all), .doorKnock, Self.doorKnockFate(number), oldest: 420)
        }
    }

    private static func doorKnockFate(_ number: Int) -> EntryFate {
        if number % 12 == 0 { return .open }
        if number % 40 == 1 { return .overdue }
        return number % 60 == 2 ? .resolved : .cancelled
    }

    private mutating func planSpotChecks() {
        let managed = town.managed
        for _ in 0..<Figures.rectifiedProblems { add(to: chance.pick(managed), .spotCheck, .cancelled, oldest: 720) }
    }

    /// Eight problems in each pilot, a few of them still in hand.
    private mutating func planPilots() {
        let pilots = town.compounds.indices.filter { town.compounds[$0].isPilot }
        for (pilot, count) in zip(pilots, apportion(Figures.pilotProblems, by: pilots.map { _ in 1 })) {
            for number in 0..<count { add(to: pilot, .pilot, number % 4 == 3 ? .open : .cancelled, oldest: 330) }
        }
    }

    private mutating func planOthers() {
        let managed = town.managed
        let landmarks = LandmarkEntry.jinyu.count + LandmarkEntry.aozheng.count
        for number in 0..<(Figures.otherEntries - landmarks) {
            let compound = number < 18 ? fixed.sorted()[number % max(1, fixed.count)] : chance.pick(managed)
            let fate: EntryFate = number % 3 == 0 ? .open : number % 17 == 1 ? .overdue : .cancelled
            add(to: compound, number % 4 == 0 ? .hotline : .resident, fate, oldest: 300)
        }
    }

    /// An entry about anything that a compound's people bring up; nothing stays open where entries are written down,
    /// and nothing is late in a compound of a four-star company.
    private mutating func add(to compound: Int, _ source: EntrySource, _ wanted: EntryFate, oldest: Int) {
        let lot = town.compounds[compound]
        let isGood = lot.company.map { town.companies[$0].isFourStar } ?? false
        let fate = fixed.contains(compound) ? .cancelled : isGood && wanted == .overdue ? .open : wanted
        let category = category(of: source, hasLifts: lot.hasLifts)
        let text = EntryText(shape: chance.pick(EntryWords.shapes(category)), isTall: lot.hasLifts, chance: &chance)
        let at = life.registered(fate, oldest: oldest, chance: &chance)
        var draft = draft(compound, category, text, source, at)
        if fate == .cancelled, chance.hit(12) { draft.urgency = .urgent }
        let hands = hands(compound, reporter: nil)
        entries.append(life.live(draft, fate: fate, hands: hands, isPunctual: isGood, chance: &chance))
    }

    private mutating func category(of source: EntrySource, hasLifts: Bool) -> Category {
        let mix = CategoryMix.weights(source).filter { hasLifts || $0.0 != .lift }
        return mix[chance.weighted(mix.map(\.1))].0
    }

    private func draft(
        _ compound: Int, _ category: Category, _ text: EntryText, _ source: EntrySource, _ at: Instant
    ) -> LedgerEntry {
        let lot = town.compounds[compound]
        var draft = LedgerEntry(
            placeID: lot.id, category: category, description: text.description, registeredAt: at, dueAt: at)
        draft.location = text.location
        draft.source = source
        draft.companyID = lot.company.map { town.companies[$0].id }
        draft.foundAt = at
        return draft
    }

    /// The sample's own accounts act where they are responsible.
    private func hands(_ compound: Int, reporter: Int64?) -> EntryHands {
        let lot = town.compounds[compound]
        let street = town.counties[0].streets[0]
        let office: SampleAccount? =
            lot.neighbourhood == street.neighbourhoods[0] ? .community : lot.street == street.id ? .street : nil
        return EntryHands(
            reporter: reporter, resolver: lot.company == 0 ? SampleAccount.company.id : nil, verifier: office?.id)
    }
}

extension LedgerPlan {
    private mutating func planLandmarks() {
        for (landmark, list) in [(Landmarks.jinyu, LandmarkEntry.jinyu), (Landmarks.aozheng, LandmarkEntry.aozheng)] {
            guard let compound = town.compound(named: landmark.name) else { continue }
            for entry in list { add(entry, to: compound) }
        }
    }

    private mutating func add(_ entry: LandmarkEntry, to compound: Int) {
        let location = Location(building: entry.building, unit: entry.unit, spot: entry.spot)
        let at = life.registered(entry.fate, oldest: 90, chance: &chance)
        let text = EntryText(description: entry.text, location: location)
        let draft = draft(compound, entry.category, text, entry.source, at)
        let hands = hands(compound, reporter: entry.isOwn ? SampleAccount.resident.id : nil)
        entries.append(life.live(draft, fate: entry.fate, hands: hands, isPunctual: true, chance: &chance))
    }
}
