package import TimeExpressions
package import Vocabulary

/// A node of the tree of places, with what is needed to name it and to tell it from its namesakes.
package struct PlaceReference: Sendable, Hashable, Codable {
    package var id: Int64
    package var level: PlaceLevel
    package var name: LocalName
    /// The names of the places above, nearest first.
    package var within: [LocalName]

    package init(id: Int64, level: PlaceLevel, name: LocalName, within: [LocalName]) {
        self.id = id
        self.level = level
        self.name = name
        self.within = within
    }
}

package struct CompanyReference: Sendable, Hashable, Codable {
    package var id: Int64
    package var name: LocalName

    package init(id: Int64, name: LocalName) {
        self.id = id
        self.name = name
    }
}

/// What words about a place mean, before it is known who speaks.
package enum PlaceMeaning: Sendable, Hashable, Codable {
    /// The speaker's own compound: 我们小区, "my compound".
    case own
    /// The place last talked of: 那里, "there".
    case there
    /// A name that the registry knows; more than one where several places bear it.
    case named([PlaceReference])
    /// Words that look like a place's name but that nobody bears, and the places whose names come near.
    case unknown(String, near: [PlaceReference])
}

/// What words about a property company mean.
package enum CompanyMeaning: Sendable, Hashable, Codable {
    /// A name that the registry knows; more than one where several companies bear it.
    case named([CompanyReference])
    /// Words that look like a company's name but that nobody bears, and the companies whose names come near.
    case unknown(String, near: [CompanyReference])
}

/// The value of a slot.
package enum SlotValue: Sendable, Hashable, Codable {
    case place(PlaceMeaning)
    case company(CompanyMeaning)
    indirect case location(Location)
    case category(Category)
    case ticket(Int)
    /// The number of a request for a person, H-12.
    case handover(Int)
    /// The number of a joint meeting, M-12.
    case meeting(Int)
    /// The secret by which an entry is followed without an account, in capitals: K7M2-9QXA.
    case code(String)
    /// The reading that the slot prefers first; the other one, where the words allow it, second.
    indirect case time(TimeValue, alternative: TimeValue?)
    case period(Period)
    case phone(String)
    case number(Int)
    /// In fen.
    case money(Int)
    /// In basis points: 10,000 is the whole.
    case percentage(Int)
    /// 1…5
    case rating(Int)
    case text(String)
    case choice(String)
    case flag
}

/// A span of days with the name that people use for it ("2026Q3", "2026-10", "2026").
package struct Period: Sendable, Hashable, Codable {
    package var from: CivilDate
    /// The first day after the period.
    package var to: CivilDate
    package var label: String

    package init(from: CivilDate, to: CivilDate, label: String) {
        self.from = from
        self.to = to
        self.label = label
    }

    package init(_ quarter: Quarter) {
        self.init(from: quarter.dates.lowerBound, to: quarter.dates.upperBound, label: quarter.label)
    }

    /// The quarter that the period is, or nil where it is something else.
    package var quarter: Quarter? { Quarter(label: label) }
}

extension SlotValue {
    /// A number of hundredths as people write it: 320050 as "3200.5".
    package static func decimal(hundredths: Int) -> String {
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        guard rest > 0 else { return sign + String(whole) }
        let digits = rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest)
        return sign + String(whole) + "." + digits
    }
}
