import Vocabulary

/// The registry of the sample before it is stored: places, compounds and companies with their numbers.
struct Town {
    var places: [Place] = []
    var aliases: [(place: Int64, alias: String)] = []
    var counties: [TownCounty] = []
    var compounds: [TownCompound] = []
    var companies: [TownCompany] = []

    /// The positions in `compounds` of those that have a company.
    var managed: [Int] { compounds.indices.filter { compounds[$0].isManaged } }

    /// The position of a compound by name inside a county.
    func compound(named name: String, inCounty county: Int = 0) -> Int? {
        compounds.firstIndex { $0.county == county && place($0.id).name.hans == name }
    }

    /// Places are numbered from 1 without gaps, in the order in which they stand.
    func place(_ id: Int64) -> Place { places[Int(id) - 1] }

    func places(_ level: PlaceLevel) -> [Place] { places.filter { $0.level == level } }
}

/// A county with its streets.
struct TownCounty {
    let id: Int64
    let words: CountyWords
    var streets: [TownStreet] = []
}

/// A street or town with its neighbourhoods.
struct TownStreet {
    let id: Int64
    let name: String
    var neighbourhoods: [Int64] = []

    /// Streets have more compounds than towns, the county's seat the most.
    func weight(position: Int) -> Int {
        if position == 0 { return 7 }
        return name.hasSuffix("街道") ? 4 : 1
    }
}

/// A residential compound.
struct TownCompound {
    let id: Int64
    /// The position in `Town.counties`.
    let county: Int
    let street: Int64
    let neighbourhood: Int64
    var households = 0
    var hasLifts = false
    var hasCommittee = false
    var committeeHasParty = false
    var isCrossAppointed = false
    var isDemonstrationSite = false
    var isPilot = false
    var isManaged = false
    /// The position in `Town.companies`; nil where nobody manages it.
    var company: Int?
}

/// A property company; all its compounds lie in one county.
struct TownCompany {
    let id: Int64
    let name: LocalName
    let county: Int
    /// Positions in `Town.compounds`.
    var compounds: [Int] = []
    var partyMode: PartyMode?
    /// Whether its compounds are kept at four stars or more.
    var isFourStar = false
}
