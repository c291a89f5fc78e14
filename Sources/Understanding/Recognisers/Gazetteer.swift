import Scripts
import Vocabulary

/// A place as the registry names it.
package struct PlaceName: Sendable {
    package var reference: PlaceReference
    /// Further names that people use.
    package var aliases: [String]

    package init(reference: PlaceReference, aliases: [String]) {
        self.reference = reference
        self.aliases = aliases
    }
}

/// The names of all places and companies, found in any script, in short and in pinyin.
///
/// Takes about 10 µs to build for each name; what it costs to look names up hardly grows with their number.
package final class Gazetteer: Sendable {
    let names: NameTrie
    private let near: NearNames
    private let written: WrittenNames

    package init(
        places: [PlaceName] = [], companies: [CompanyReference] = [], words: NameWords = NameWords()
    ) {
        var trie = NameTrieBuilder(places: places.map(\.reference), companies: companies)
        var near = NearNamesBuilder(places: places.map(\.reference), words)
        for (index, place) in places.enumerated() {
            let forms = NameForms(of: place, words)
            trie.insert(forms, .place(Int32(truncatingIfNeeded: index)))
            near.insert(forms, Int32(truncatingIfNeeded: index))
        }
        for (index, company) in companies.enumerated() {
            trie.insert(NameForms(of: company, words), .company(Int32(truncatingIfNeeded: index)))
        }
        names = trie.build(words)
        self.near = near.build()
        written = WrittenNames(
            places.flatMap { [$0.reference.name.hans, $0.reference.name.en] } + companies.map(\.name.hans))
    }

    /// `line` with the longest possible end of it completed to names, at most `limit` lines.
    package func completions(of line: String, limit: Int) -> [String] { written.completions(of: line, limit: limit) }

    /// The names that stand in `units`; a place that is named beside a place above it makes one mention with it.
    ///
    /// A short form of two characters is weak: it may be a part of other words.
    func mentions(in units: [UInt16]) -> [Mention] {
        var found = names.mentions(in: units)
        guard found.places.count > 1 else { return found.places + found.companies }
        var within = PlacesWithin(units)
        found.places = within.joined(found.places)
        return found.places + found.companies
    }

    /// Up to `limit` places whose names look or sound like `text`, nearest first.
    package func nearest(to text: String, limit: Int = 5) -> [PlaceReference] {
        nearest(to: FoldedText(text).units[...], limit: limit)
    }

    func nearest(to folded: ArraySlice<UInt16>, limit: Int = 5) -> [PlaceReference] {
        near.nearest(to: folded, limit: limit)
    }

    /// How near the nearest name is to these words, less being nearer; nil where none is but a slip or a homophone away.
    func nearness(of folded: ArraySlice<UInt16>) -> Int? { near.nearness(of: folded) }

    /// How many of the first of these ideographs sound as a name of three or more does: the most that do.
    func lengthSounding(known ideographs: ArraySlice<UInt16>) -> Int? { near.lengthSounding(known: ideographs) }

    /// Whether the words sound as a name of three or more characters does.
    func soundsKnown(_ folded: ArraySlice<UInt16>) -> Bool {
        near.soundsAlike(folded)
    }
}
