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
    private let places: [PlaceReference]
    private let companies: [CompanyReference]
    /// Asked for only where a name is not written as the registry has it.
    private let near: Late<(places: NearNames, companies: NearNames)>
    private let written: WrittenNames

    package init(
        places: [PlaceName] = [], companies: [CompanyReference] = [], words: NameWords = NameWords()
    ) {
        self.places = places.map(\.reference)
        self.companies = companies
        var trie = NameTrieBuilder(places: self.places, companies: companies)
        var (nearPlaces, nearCompanies): ([[[UInt16]]], [[[UInt16]]]) = ([], [])
        for (index, place) in places.enumerated() {
            let forms = NameForms(of: place, words)
            trie.insert(forms, .place(Int32(truncatingIfNeeded: index)))
            nearPlaces.append(forms.near)
        }
        for (index, company) in companies.enumerated() {
            let forms = NameForms(of: company, words)
            trie.insert(forms, .company(Int32(truncatingIfNeeded: index)))
            nearCompanies.append(forms.near)
        }
        near = Late { [nearPlaces, nearCompanies] in
            (NearNames(nearPlaces, endings: words.endings), NearNames(nearCompanies, endings: words.companyEndings))
        }
        names = trie.build(words)
        written = WrittenNames(
            places.flatMap { [$0.reference.name.hans, $0.reference.name.en] } + companies.map(\.name.hans))
    }

    /// Makes what only some messages need, so that none of them waits for it.
    package func prepare() { _ = near.value }

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
        let ranked = near.value.places.near(to: folded).map { (score: $0.score, place: places[Int($0.owner)]) }
            .sorted { one, other in
                (one.score, one.place.level == .compound ? 0 : 1, one.place.id)
                    < (other.score, other.place.level == .compound ? 0 : 1, other.place.id)
            }
        return ranked.prefix(limit).map(\.place)
    }

    /// Up to `limit` companies whose names look or sound like `text`, nearest first.
    package func nearestCompanies(to text: String, limit: Int = 5) -> [CompanyReference] {
        nearestCompanies(to: FoldedText(text).units[...], limit: limit)
    }

    func nearestCompanies(to folded: ArraySlice<UInt16>, limit: Int = 5) -> [CompanyReference] {
        let ranked = near.value.companies.near(to: folded).sorted { ($0.score, $0.owner) < ($1.score, $1.owner) }
        return ranked.prefix(limit).map { companies[Int($0.owner)] }
    }

    /// How near the nearest company's name is, without its ending, less being nearer; nil where none is but a homophone
    /// or, from three characters on, a slip away.
    func companyNearness(of folded: ArraySlice<UInt16>) -> Int? {
        near.value.companies.nearness(of: folded) ?? (near.value.companies.soundsAlike(folded, least: 2) ? 0 : nil)
    }

    /// How near the nearest name is to these words, less being nearer; nil where none is but a slip or a homophone away.
    func nearness(of folded: ArraySlice<UInt16>) -> Int? { near.value.places.nearness(of: folded) }

    /// The names of places, for finding what looks or sounds like one.
    var nearPlaces: NearNames { near.value.places }

    /// Whether the words sound as a name of three or more characters does.
    func soundsKnown(_ folded: ArraySlice<UInt16>) -> Bool {
        near.value.places.soundsAlike(folded)
    }
}
