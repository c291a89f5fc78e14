import Store
import TimeExpressions
import Vocabulary

/// Plans the joint meetings of the last sixteen months and the needs that were brought to them.
struct MeetingPlan {
    let town: Town
    let moments: Moments
    let calendar: WorkCalendar
    private var chance: Chance
    private(set) var meetings: [Meeting] = []
    private(set) var needs: [NeedRecord] = []

    init(town: Town, moments: Moments, calendar: WorkCalendar, seed: UInt64) {
        self.town = town
        self.moments = moments
        self.calendar = calendar
        chance = Chance(seed: seed, stream: 4)
        planMeetings()
        planNeeds()
    }

    /// Each on a day of its own place; half in compounds, half in neighbourhoods; oldest first.
    private mutating func planMeetings() {
        let managed = town.managed
        let jinyu = town.compound(named: Landmarks.jinyu.name)
        for number in 0..<Figures.meetings {
            let compound = number % 60 == 59 ? jinyu ?? managed[0] : chance.pick(managed)
            let day = workingDay(ago: 14 + (Figures.meetings - 1 - number) * 470 / Figures.meetings)
            meetings.append(meeting(compound, inCompound: number % 2 == 1, day, isOld: number < Figures.meetings - 20))
            meetings[number].id = Int64(number + 1)
        }
    }

    private func workingDay(ago days: Int) -> CivilDate {
        calendar.adding(workingDays: -1, to: moments.day(ago: days - 1))
    }

    private mutating func meeting(
        _ compound: Int, inCompound: Bool, _ day: CivilDate, isOld: Bool
    ) -> Meeting {
        let lot = town.compounds[compound]
        let start = moments.at(day, secondOfDay: chance.pick([9, 10, 14, 15, 16]) * 3600 + chance.below(2) * 1800)
        var meeting = Meeting(
            placeID: inCompound ? lot.id : lot.neighbourhood, startsAt: start,
            endsAt: start.advanced(bySeconds: 5400), createdAt: start.advanced(bySeconds: -6 * 86_400))
        meeting.venue = chance.pick(MeetingWords.venues)
        meeting.topic = chance.pick(MeetingWords.topics)
        meeting.state = isOld ? .closed : .held
        meeting.agenda = chance.sample(chance.within(2...4), of: MeetingWords.agenda)
        meeting.invitees = invitees(lot)
        return meeting
    }

    private func invitees(_ lot: TownCompound) -> [Invitee] {
        let county = town.counties[lot.county].id
        var guests = [Invitee(party: .neighbourhoodCommittee, placeID: lot.neighbourhood)]
        if lot.hasCommittee { guests.append(Invitee(party: .ownersCommittee, placeID: lot.id)) }
        if let company = lot.company { guests.append(Invitee(party: .company, companyID: town.companies[company].id)) }
        return guests + [.housing, .civilAffairs, .urbanManagement].map { Invitee(party: $0, placeID: county) }
    }

    private mutating func planNeeds() {
        let resolved = apportion(Figures.resolvedNeeds, by: meetings.map { _ in 6 + chance.below(12) }, least: 4)
        for (meeting, count) in zip(meetings, resolved) {
            for _ in 0..<count { needs.append(need(of: meeting, isResolved: true)) }
        }
        for meeting in meetings.suffix(Figures.unresolvedNeeds) { needs.append(need(of: meeting, isResolved: false)) }
    }

    private mutating func need(of meeting: Meeting, isResolved: Bool) -> NeedRecord {
        let text = EntryText(shape: chance.pick(MeetingWords.needs), isTall: false, chance: &chance)
        let raised = meeting.startsAt.advanced(bySeconds: -Int64(chance.below(12 * 86_400)))
        let wanted = meeting.endsAt.advanced(bySeconds: Int64(chance.within(1...40)) * 86_400)
        return NeedRecord(
            placeID: meeting.placeID, meetingID: meeting.id, description: text.description, raisedAt: raised,
            resolvedAt: isResolved ? min(wanted, moments.now) : nil)
    }
}
