import Vocabulary

/// What is known of how people shorten and stretch names, folded.
package struct NameWords: Sendable {
    /// What people leave out at the end of a place's name (小区, 花园, "garden").
    var endings: Set<[UInt16]> = []
    /// What people put there instead, or behind it, with the levels of place that it may speak of.
    var levels: [(word: [UInt16], level: PlaceLevel)] = []
    /// What stands behind the name of a property company (物业, 物业服务有限公司).
    var companyEndings: Set<[UInt16]> = []
    /// Short forms that are words of every day and therefore no names (阳光, "women").
    var common: Set<[UInt16]> = []

    package init() {}

    package init(_ catalog: IntentCatalog) {
        for shared in catalog.shared.values {
            endings.formUnion((shared.placeSuffixes + shared.placeEndings).map(Self.key))
            companyEndings.formUnion(shared.companyEndings.map(Self.key))
            common.formUnion(shared.commonWords.map(Self.key))
            for (level, words) in shared.placeWords.sorted(by: { $0.key < $1.key }) {
                levels += words.map { (Self.key($0), level) }
            }
        }
    }

    private static func key(_ text: String) -> [UInt16] { NameSpelling.key(Recognisers.fold(text)) }
}
