import Vocabulary

/// Which categories a source brings in, in proportion.
enum CategoryMix {
    static func weights(_ source: EntrySource) -> [(Category, Int)] {
        switch source {
        case .doorKnock: doorKnock
        case .spotCheck: spotCheck
        case .pilot: [(.parking, 4), (.facilities, 4), (.leak, 1), (.power, 1)]
        case .resident, .hotline, .meeting: resident
        }
    }

    /// The door-knocking campaign found lift maintenance, fire acceptance, leaks and parking above all.
    private static let doorKnock: [(Category, Int)] = [
        (.lift, 20), (.leak, 22), (.parking, 22), (.fireSafety, 17), (.facilities, 6), (.cleaning, 4), (.power, 2),
        (.water, 2), (.heating, 2), (.noise, 1), (.fees, 1), (.illegalBuilding, 1),
    ]
    private static let spotCheck: [(Category, Int)] = [
        (.cleaning, 14), (.fireSafety, 15), (.greening, 9), (.security, 9), (.parking, 9), (.facilities, 11),
        (.lift, 9), (.decoration, 6), (.power, 5), (.publicRevenue, 5), (.serviceAttitude, 4), (.leak, 4),
    ]
    private static let resident: [(Category, Int)] = [
        (.lift, 10), (.leak, 10), (.parking, 12), (.cleaning, 9), (.noise, 9), (.water, 6), (.power, 6),
        (.security, 6), (.greening, 4), (.facilities, 6), (.heating, 4), (.fees, 5), (.pets, 4), (.gas, 2),
        (.illegalBuilding, 3), (.publicRevenue, 3), (.serviceAttitude, 4), (.decoration, 3), (.fireSafety, 4),
        (.other, 2),
    ]
}
