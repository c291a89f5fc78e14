import Synchronization
package import Vocabulary

/// One requirement of the service standard. Points are hundredths.
package struct StandardItem: Sendable, Hashable {
    /// What an inspector brings home.
    package enum Evidence: String, Sendable, CaseIterable {
        case photo, record, interview
    }

    /// Such as `C06-03`.
    package var code: String
    package var hans: String
    /// nil where it is to be derived.
    package var hant: String?
    package var en: String
    package var points: Int
    package var deductPerFault: Int
    /// At most the item's points.
    package var maxDeduct: Int
    package var evidence: Evidence
    /// Failing it outweighs everything else.
    package var isSafetyVeto: Bool

    package init(
        code: String, hans: String, hant: String? = nil, en: String, points: Int, deductPerFault: Int, maxDeduct: Int,
        evidence: Evidence, isSafetyVeto: Bool
    ) {
        self.code = code
        self.hans = hans
        self.hant = hant
        self.en = en
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

    private let traditional: TraditionalTexts

    /// - Parameter traditional: turns Simplified into Traditional Chinese, for the texts of items.
    package init(classes: [StandardClass], traditional: @escaping @Sendable (String) -> String = { $0 }) {
        self.classes = classes
        self.traditional = TraditionalTexts(traditional)
        let items = classes.flatMap(\.items).map { ($0.code, $0) }
        itemsByCode = Dictionary(items) { first, _ in first }
        let owners = classes.flatMap { owner in ([owner.code] + owner.items.map(\.code)).map { ($0, owner) } }
        classesByCode = Dictionary(owners) { first, _ in first }
    }

    package func item(_ code: String) -> StandardItem? { itemsByCode[code] }

    /// What an item asks for, in three scripts.
    package func text(of code: String) -> LocalName? {
        item(code).map { LocalName(hans: $0.hans, hant: $0.hant ?? traditional.text(of: $0.hans), en: $0.en) }
    }

    /// The class of a class code or of an item's code.
    package func classOf(_ code: String) -> StandardClass? { classesByCode[code] }
}

/// Traditional texts, each made when it is first asked for: to make them at every start takes longer than the first
/// answer.
private final class TraditionalTexts: Sendable {
    private let convert: @Sendable (String) -> String
    private let known = Mutex<[String: String]>([:])

    init(_ convert: @escaping @Sendable (String) -> String) { self.convert = convert }

    func text(of simplified: String) -> String {
        if let known = known.withLock({ $0[simplified] }) { return known }
        let text = convert(simplified)
        known.withLock { $0[simplified] = text }
        return text
    }
}
