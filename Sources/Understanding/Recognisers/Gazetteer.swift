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

/// The names of all places and companies, found in any script.
package struct Gazetteer: Sendable {
    private let places: PhraseTrie<PlaceReference>
    private let companies: PhraseTrie<CompanyReference>
    private let near: NearNames
    /// All names as written, sorted, for completion.
    private let names: [String]

    package init(places names: [PlaceName] = [], companies companyNames: [CompanyReference] = []) {
        var places = PhraseTrieBuilder<PlaceReference>()
        var entries: [NearNames.Entry] = []
        entries.reserveCapacity(names.count)
        for name in names {
            var entry = NearNames.Entry(place: name.reference, forms: [])
            for form in Self.forms(name.reference.name) + name.aliases {
                let units = FoldedText(form).units
                guard !entry.forms.contains(units) else { continue }
                entry.forms.append(units)
                places.insert(units, name.reference)
            }
            entries.append(entry)
        }
        self.places = places.build()
        var companies = PhraseTrieBuilder<CompanyReference>()
        for company in companyNames {
            for form in Set(Self.forms(company.name).map { FoldedText($0).units }) { companies.insert(form, company) }
        }
        self.companies = companies.build()
        near = NearNames(entries)
        let written = names.flatMap { [$0.reference.name.hans, $0.reference.name.en] } + companyNames.map(\.name.hans)
        self.names = Set(written).sorted()
    }

    /// `line` with the longest possible end of it completed to names, at most `limit` lines.
    package func completions(of line: String, limit: Int) -> [String] {
        var start = line.startIndex
        while start < line.endIndex {
            let tail = line[start...]
            let found = names(beginningWith: tail, limit: limit)
            if !found.isEmpty { return found.map { String(line[..<start]) + $0 } }
            start = line.index(after: start)
        }
        return []
    }

    private func names(beginningWith prefix: Substring, limit: Int) -> [String] {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle] < prefix { low = middle + 1 } else { high = middle }
        }
        return Array(names[low...].prefix { $0.hasPrefix(prefix) }.prefix(limit))
    }

    /// Every name that stands in `units`, short forms inside longer names included; a place that is named behind a
    /// place above it makes one mention with it.
    func mentions(in units: [UInt16]) -> [Mention] {
        var named: [Mention] = []
        var found: [Mention] = []
        for start in units.indices {
            places.forEachMatch(in: units, at: start) { range, reference in
                guard named.last?.range == range, case .place(.named(let others)) = named.last?.value else {
                    return named.append(Mention(.place, range, .place(.named([reference]))))
                }
                named[named.count - 1].value = .place(.named(others + [reference]))
            }
            companies.forEachMatch(in: units, at: start) { range, reference in
                found.append(Mention(.company, range, .company([reference])))
            }
        }
        guard named.count > 1 else { return named + found }
        var within = PlacesWithin(units)
        return within.joined(named) + found
    }

    /// Up to `limit` places whose names are near to `text`, nearest first.
    package func nearest(to text: String, limit: Int = 3) -> [PlaceReference] {
        near.nearest(to: text, limit: limit)
    }

    private static func forms(_ name: LocalName) -> [String] { [name.hans, name.hant, name.en] }
}
