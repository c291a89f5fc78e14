import Vocabulary

/// Builds the town step by step from words and chance; each step stands in a file of its own.
struct TownBuilder {
    var town = Town()
    var chance: Chance
    let naming = Naming()

    init(seed: UInt64) { chance = Chance(seed: seed, stream: 1) }

    static func build(seed: UInt64) -> Town {
        var builder = TownBuilder(seed: seed)
        builder.addCity()
        builder.addStreets()
        builder.addNeighbourhoods()
        builder.addCompounds()
        builder.addCompanies()
        builder.addParty()
        return builder.town
    }

    /// Adds a place below `parent` and returns its number.
    @discardableResult
    mutating func add(_ level: PlaceLevel, _ name: LocalName, below parent: Int64?) -> Int64 {
        let id = Int64(town.places.count + 1)
        let above = parent.map { town.place($0).path } ?? "/"
        town.places.append(Place(id: id, parent: parent, level: level, name: name, path: above + "\(id)/"))
        return id
    }

    mutating func addCity() {
        let city = add(.city, LocalName(hans: "临沂市", hant: "臨沂市", en: "Linyi"), below: nil)
        town.aliases.append((city, "临沂"))
        for words in CountyWords.all {
            let id = add(.county, naming.county(words), below: city)
            town.counties.append(TownCounty(id: id, words: words))
        }
    }

    mutating func addStreets() {
        for county in town.counties.indices {
            for name in town.counties[county].words.streets {
                let id = add(.street, naming.street(name), below: town.counties[county].id)
                town.counties[county].streets.append(TownStreet(id: id, name: name))
            }
        }
    }

    mutating func addNeighbourhoods() {
        var names = neighbourhoodNames()
        let counts = apportion(Figures.neighbourhoods, by: CountyWords.all.map(\.weight), least: 12)
        for county in town.counties.indices {
            let streets = town.counties[county].streets
            let weights = streets.indices.map { streets[$0].weight(position: $0) }
            for (street, count) in apportion(counts[county], by: weights, least: 1).enumerated() {
                for _ in 0..<count {
                    let id = add(.neighbourhood, naming.neighbourhood(names.removeFirst()), below: streets[street].id)
                    town.counties[county].streets[street].neighbourhoods.append(id)
                }
            }
        }
    }

    /// Enough names, none twice; the landmark first, then urban ones, then villages in any order.
    private mutating func neighbourhoodNames() -> ArraySlice<String> {
        let urban = NeighbourhoodWords.urban.map { $0 + "社区" }
        let taken = Set(urban)
        let villages = NeighbourhoodWords.families.flatMap { family in
            NeighbourhoodWords.settlements.flatMap { settlement in
                let side = settlement.count == 1 ? [chance.pick(NeighbourhoodWords.sides), ""] : [""]
                return side.map { $0 + family + settlement + "社区" }.filter { !taken.contains($0) }
            }
        }
        return ([Landmarks.neighbourhood] + chance.shuffled(urban) + chance.shuffled(villages))
            .prefix(Figures.neighbourhoods)
    }
}
