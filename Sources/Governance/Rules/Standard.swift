package import Vocabulary

/// One requirement of the service standard. Points are hundredths.
package struct StandardItem: Sendable, Hashable {
    /// What an inspector brings home.
    package enum Evidence: String, Sendable, CaseIterable {
        case photo, record, interview
    }

    /// Such as `C06-03`.
    package var code: String
    package var text: LocalName
    package var points: Int
    package var deductPerFault: Int
    /// At most the item's points.
    package var maxDeduct: Int
    package var evidence: Evidence
    /// Failing it outweighs everything else.
    package var isSafetyVeto: Bool

    package init(
        code: String, text: LocalName, points: Int, deductPerFault: Int, maxDeduct: Int, evidence: Evidence,
        isSafetyVeto: Bool
    ) {
        self.code = code
        self.text = text
        self.points = points
        self.deductPerFault = deductPerFault
        self.maxDeduct = maxDeduct
        self.evidence = evidence
        self.isSafetyVeto = isSafetyVeto
    }
}

/// A class of the standard with its items in order.
package struct StandardClass: Sendable, Hashable {
    /// Such as `C06`.
    package var code: String
    package var name: LocalName
    package var items: [StandardItem]

    package init(code: String, name: LocalName, items: [StandardItem]) {
        self.code = code
        self.name = name
        self.items = items
    }
}

/// The service standard: 13 classes with 144 items, together 100 points.
package struct Standard: Sendable {
    package let classes: [StandardClass]
    private let itemsByCode: [String: StandardItem]
    /// By the code of the class and by those of its items.
    private let classesByCode: [String: StandardClass]

    package init(classes: [StandardClass]) {
        self.classes = classes
        let items = classes.flatMap(\.items).map { ($0.code, $0) }
        itemsByCode = Dictionary(items) { first, _ in first }
        let owners = classes.flatMap { owner in ([owner.code] + owner.items.map(\.code)).map { ($0, owner) } }
        classesByCode = Dictionary(owners) { first, _ in first }
    }

    package func item(_ code: String) -> StandardItem? { itemsByCode[code] }

    /// The class of a class code or of an item's code.
    package func classOf(_ code: String) -> StandardClass? { classesByCode[code] }
}
