/// What each managed compound is to score in each quarter, in hundredths, before faults are chosen to that end.
///
/// Whatever is not planned to be listed keeps clear of every threshold: below 90, from 60 on, and never three
/// quarters in a row below 70. With the default rules the lists then come to exactly the programme's figures.
struct RatingPlan {
    /// By position in `Town.compounds`; empty for compounds without a company.
    private(set) var targets: [[Int]]
    /// Quarters in which a compound fails an item of safety.
    private(set) var vetoes: [Int: Int] = [:]
    private var chance: Chance
    private let town: Town
    private let starQuarters: Range<Int>

    init(town: Town, moments: Moments, seed: UInt64) {
        self.town = town
        starQuarters = moments.starQuarters
        chance = Chance(seed: seed, stream: 2)
        targets = Array(repeating: [], count: town.compounds.count)
        for company in town.companies.indices {
            let level = level(of: company)
            for compound in town.companies[company].compounds {
                targets[compound] = ordinary(around: level + chance.within(-260...260))
            }
        }
        planLandmarks()
        planBlack()
        planStars()
    }

    /// Companies differ; that of 金域社区 does well.
    private mutating func level(of company: Int) -> Int {
        company == 0 ? 8420 : 6450 + chance.below(1200) + chance.below(1200)
    }

    /// A level with a slope and some noise.
    private mutating func ordinary(around level: Int) -> [Int] {
        let slope = chance.within(-110...150)
        var scores = (0..<Figures.quarters).map { quarter in
            Self.held(level + slope * (quarter - 4) + chance.within(-160...160))
        }
        liftRuns(&scores)
        return scores
    }

    /// Within 61.5 to 88.6, and not near 70.
    private static func held(_ score: Int) -> Int {
        let score = min(max(score, 6150), 8860)
        return (6940..<7060).contains(score) ? 7060 : score
    }

    /// Ends every run below 70 after two quarters.
    private mutating func liftRuns(_ scores: inout [Int]) {
        for quarter in scores.indices.dropFirst(2) where scores[(quarter - 2)...quarter].allSatisfy({ $0 < 7000 }) {
            scores[quarter] = 7060 + chance.below(240)
        }
    }

    private mutating func planLandmarks() {
        let levels = [
            (Landmarks.jinyu.name, [8520, 8555, 8610, 8590, 8640, 8700, 8760, 8830]),
            (Landmarks.xingguan.name, [7080, 7120, 7060, 7150, 7230, 7190, 7310, 7280]),
        ]
        for (name, scores) in levels {
            guard let compound = town.compound(named: name) else { continue }
            targets[compound] = scores
        }
    }
}

extension RatingPlan {
    /// Chooses different compounds: some fail a quarter by score, some by a veto, some by a third weak quarter.
    private mutating func planBlack() {
        let landmarks = Set(Landmarks.all.compactMap { town.compound(named: $0.name) })
        let good = Set(town.companies.filter(\.isFourStar).flatMap(\.compounds))
        let free = town.managed.filter { !landmarks.contains($0) && !good.contains($0) }
        for (position, compound) in chance.sample(Figures.blackListings, of: free).enumerated() {
            let round = position / 4
            switch position % 4 {
            case 0: vetoes[compound] = round % Figures.quarters
            case 1: weaken(compound, until: 2 + round % (Figures.quarters - 2))
            case 2: fail(compound, in: (round + 3) % Figures.quarters)
            default: fail(compound, in: (round * 3) % Figures.quarters)
            }
        }
    }

    /// One quarter below 60, the quarters beside it above 70.
    private mutating func fail(_ compound: Int, in quarter: Int) {
        for beside in targets[compound].indices where abs(beside - quarter) <= 2 {
            targets[compound][beside] = max(targets[compound][beside], 7080 + chance.below(300))
        }
        targets[compound][quarter] = 5150 + chance.below(700)
    }

    /// Three quarters between 61.5 and 69, the last of them `quarter`; better before and after.
    private mutating func weaken(_ compound: Int, until quarter: Int) {
        for each in targets[compound].indices {
            let isWeak = (quarter - 2...quarter).contains(each)
            targets[compound][each] =
                isWeak ? 6150 + chance.below(760) : max(targets[compound][each], 7080 + chance.below(300))
        }
    }
}

extension RatingPlan {
    /// Keeps four-star companies above 90 in the star year, and gives each county one best compound in each quarter
    /// that has a red listing. In the other quarters nobody reaches 90.
    private mutating func planStars() {
        let red = redSlots()
        for county in town.counties.indices {
            let compounds = starCompounds(in: county)
            for quarter in 0..<Figures.quarters {
                let isRed = red.contains(county * Figures.quarters + quarter)
                for compound in compounds { targets[compound][quarter] = good(in: quarter, isRed: isRed) }
                guard isRed, let best = best(of: compounds, county, quarter) else { continue }
                targets[best][quarter] = 9540 + chance.below(180)
            }
        }
    }

    private mutating func good(in quarter: Int, isRed: Bool) -> Int {
        if starQuarters.contains(quarter) { return 9130 + chance.below(330) }
        return isRed ? 8700 + chance.below(800) : 8400 + chance.below(460)
    }

    /// 奥正社区 is the best of its county in the last quarter.
    private mutating func best(of compounds: [Int], _ county: Int, _ quarter: Int) -> Int? {
        let aozheng = town.compound(named: Landmarks.aozheng.name)
        if county == 0, quarter == Figures.quarters - 1, let aozheng { return aozheng }
        return compounds.isEmpty ? nil : chance.pick(compounds)
    }

    private func starCompounds(in county: Int) -> [Int] {
        town.companies.filter { $0.isFourStar && $0.county == county }.flatMap(\.compounds)
    }

    /// County and quarter as one number: all of the star year, and others up to the programme's figure.
    private mutating func redSlots() -> Set<Int> {
        let all = town.counties.indices.flatMap { county in
            (0..<Figures.quarters).map { county * Figures.quarters + $0 }
        }
        let sure = all.filter { starQuarters.contains($0 % Figures.quarters) || $0 == Figures.quarters - 1 }
        let others = chance.shuffled(all.filter { !sure.contains($0) })
        return Set((sure + others).prefix(Figures.redListings))
    }
}
