import Vocabulary

extension TownBuilder {
    /// A compound that is to be built: where, and whether it has a company.
    struct Lot {
        let county: Int
        let street: Int64
        let neighbourhood: Int64
        var isManaged = false
        var landmark: Landmark?
        var twin: String?
    }

    /// The four landmarks first, then the twins, then the others by county.
    mutating func addCompounds() {
        var lots = lots()
        markLandmarks(&lots)
        markManaged(&lots)
        markTwins(&lots)
        var names = CompoundNames(chance: chance, naming: naming)
        for lot in lots { build(lot, names: &names) }
    }

    private func lots() -> [Lot] {
        let counts = apportion(Figures.compounds, by: CountyWords.all.map(\.weight))
        return town.counties.indices.flatMap { county in
            let streets = town.counties[county].streets
            let weights = streets.indices.map { streets[$0].weight(position: $0) * streets[$0].neighbourhoods.count }
            return apportion(counts[county], by: weights, least: 4).enumerated().flatMap { street, count in
                (0..<count).map { number in
                    let below = streets[street].neighbourhoods
                    return Lot(county: county, street: streets[street].id, neighbourhood: below[number % below.count])
                }
            }
        }
    }

    /// The first lots are those of 兰山街道, one in each of its neighbourhoods in turn.
    private func markLandmarks(_ lots: inout [Lot]) {
        for (position, landmark) in Landmarks.all.enumerated() {
            lots[position].landmark = landmark
            lots[position].isManaged = landmark.managed
        }
    }

    private mutating func markManaged(_ lots: inout [Lot]) {
        let counts = apportion(Figures.managedCompounds, by: CountyWords.all.map(\.managedWeight))
        for county in town.counties.indices {
            let inside = lots.indices.filter { lots[$0].county == county }
            let already = inside.count { lots[$0].isManaged }
            let free = inside.filter { lots[$0].landmark == nil }
            for position in chance.sample(counts[county] - already, of: free) { lots[position].isManaged = true }
        }
    }

    /// Gives each twin name to two counties, the first name to 兰山区 and 罗庄区.
    private mutating func markTwins(_ lots: inout [Lot]) {
        var free = town.counties.indices.map { county in
            chance.shuffled(
                lots.indices.filter { lots[$0].county == county && lots[$0].isManaged && lots[$0].landmark == nil })
        }
        for (position, name) in CompoundWords.twins.enumerated() {
            let first = position == 0 ? 0 : chance.below(free.count)
            let second = position == 0 ? 1 : (first + 1 + chance.below(free.count - 1)) % free.count
            for county in [first, second] {
                guard let lot = free[county].popLast() else { continue }
                lots[lot].twin = name
            }
        }
    }

    private mutating func build(_ lot: Lot, names: inout CompoundNames) {
        let name =
            if let landmark = lot.landmark {
                naming.named(landmark.name, landmark.english)
            } else if let twin = lot.twin {
                naming.twin(twin)
            } else {
                names.next(in: town.counties[lot.county].words, isManaged: lot.isManaged, beside: lot.neighbourhood)
            }
        let id = add(.compound, name, below: lot.neighbourhood)
        if let alias = lot.landmark?.alias { town.aliases.append((id, alias)) }
        town.compounds.append(furnished(lot, id: id))
    }

    private mutating func furnished(_ lot: Lot, id: Int64) -> TownCompound {
        var compound = TownCompound(
            id: id, county: lot.county, street: lot.street, neighbourhood: lot.neighbourhood)
        compound.households = lot.landmark?.households ?? chance.within(lot.isManaged ? 160...1900 : 24...420)
        compound.hasLifts = lot.landmark?.hasLifts ?? chance.hit(lot.isManaged ? 55 : 6)
        compound.isManaged = lot.isManaged
        return compound
    }
}
