/// A word of which English names of feasts are made.
enum FeastWord: UInt8, Sendable {
    case spring, autumn, mid, moon, festival, chinese, lunar, new, year, day, eve, national, labour, dragon, boat
    case qingming, tomb, sweeping, double, seventh, ninth, qixi, lantern, laba, winter, solstice, holiday, golden, week
    case christmas, valentine, women, children, teacher, mother, father, thanksgiving, halloween, may
}

// Mid-Autumn Festival, the National Day holiday, New Year's Eve, during the Spring Festival.
extension Scan {
    private static let mostFeastWords = 5

    /// A feast by its name, or the days off that it brings.
    func englishFeast(_ start: Int) -> Phrase? {
        let isDuring = isKey(start, .inside) && tokens[start].end - tokens[start].start == 6
        let first = past(isDuring ? start + 1 : start, .the)
        guard feastWord(first) != nil else { return nil }
        let words = feastWords(first)
        var best: (feast: Feast, count: Int)?
        for (name, feast) in Self.feastNames where name.count > best?.count ?? 0 && words.starts(with: name) {
            best = (feast, name.count)
        }
        guard let best else { return nil }
        let end = wordEnd(first, best.count)
        let isHoliday = feastWord(end) == .holiday
        var moment = Moment()
        moment.feast = best.feast
        if isHoliday || isDuring || words.prefix(best.count).last == .week {
            (moment.place, moment.countsWork) = (.holiday, true)
        }
        return Phrase(moment, isHoliday ? end + 1 : end)
    }

    private func feastWord(_ index: Int) -> FeastWord? {
        switch kind(index) {
        case .feastWord(let word): word
        case .unit(.year): .year
        case .unit(.day) where !isNight(index): .day
        case .unit(.week): .week
        case .ordinal(7, true): .seventh
        case .ordinal(9, true): .ninth
        case .month(5, _): .may
        default: nil
        }
    }

    private func feastWords(_ start: Int) -> [FeastWord] {
        var (words, index): ([FeastWord], Int) = ([], start)
        while words.count < Self.mostFeastWords, let word = feastWord(index) {
            words.append(word)
            index = behindWord(index)
        }
        return words
    }

    private func wordEnd(_ start: Int, _ count: Int) -> Int {
        var index = start
        for _ in 0..<count { index = behindWord(index) }
        return index
    }

    /// The index behind a word and its 's, apostrophe or hyphen.
    private func behindWord(_ index: Int) -> Int {
        let next = index + 1
        if isMark(next, "-"), isGlued(next) { return next + 1 }
        guard isMark(next, "'"), isGlued(next) else { return next }
        let isGenitive =
            kind(next + 1) == .other && isGlued(next + 1) && tokens[next + 1].end - tokens[next + 1].start == 1
        return isGenitive ? next + 2 : next + 1
    }

    private static let feastNames: [([FeastWord], Feast)] = [
        ([.spring, .festival], .springFestival), ([.chinese, .new, .year], .springFestival),
        ([.lunar, .new, .year], .springFestival), ([.chinese, .new, .year, .day], .springFestival),
        ([.lunar, .new, .year, .day], .springFestival), ([.chinese, .new, .year, .eve], .lunarNewYearsEve),
        ([.lunar, .new, .year, .eve], .lunarNewYearsEve), ([.spring, .festival, .eve], .lunarNewYearsEve),
        ([.new, .year, .day], .newYear), ([.new, .year, .eve], .newYearsEve),
        ([.lantern, .festival], .lantern), ([.qingming], .qingming),
        ([.qingming, .festival], .qingming), ([.tomb, .sweeping, .day], .qingming),
        ([.tomb, .sweeping, .festival], .qingming), ([.labour, .day], .labourDay), ([.may, .day], .labourDay),
        ([.dragon, .boat, .festival], .dragonBoat), ([.dragon, .boat, .day], .dragonBoat),
        ([.qixi], .doubleSeventh), ([.qixi, .festival], .doubleSeventh),
        ([.double, .seventh, .festival], .doubleSeventh), ([.mid, .autumn], .midAutumn),
        ([.mid, .autumn, .festival], .midAutumn), ([.mid, .autumn, .day], .midAutumn),
        ([.moon, .festival], .midAutumn),
        ([.double, .ninth], .doubleNinth), ([.double, .ninth, .festival], .doubleNinth),
        ([.laba, .festival], .laba), ([.winter, .solstice], .winterSolstice),
        ([.national, .day], .nationalDay), ([.golden, .week], .nationalDay),
        ([.national, .day, .golden, .week], .nationalDay),
        ([.national, .day, .week], .nationalDay), ([.christmas], .christmas),
        ([.christmas, .day], .christmas), ([.christmas, .eve], .christmasEve),
        ([.valentine, .day], .valentines), ([.women, .day], .womensDay),
        ([.children, .day], .childrensDay), ([.teacher, .day], .teachersDay),
        ([.mother, .day], .mothersDay), ([.father, .day], .fathersDay),
        ([.thanksgiving], .thanksgiving), ([.thanksgiving, .day], .thanksgiving),
        ([.halloween], .halloween),
    ]
}
