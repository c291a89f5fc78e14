import Store
import Vocabulary

/// The tree of places by path of names, such as 兰山区/兰山街道; the city may stand in front or be left out.
struct PlaceIndex {
    private(set) var city: Place?
    private var byPath: [String: Place] = [:]

    private var keys: [Int64: String] = [:]

    /// Parents come before children, so that the parent's key is known.
    init(_ reader: Reader) throws {
        for place in try reader.places() { insert(place) }
    }

    mutating func insert(_ place: Place) {
        let parent = place.parent.flatMap { keys[$0] }
        let key = parent.map { self.key(place.name.hans, below: $0) } ?? ""
        if place.level == .city { city = place }
        byPath[key] = place
        keys[place.id] = key
    }

    func key(_ name: String, below parent: String) -> String { parent.isEmpty ? name : parent + "/" + name }

    /// The key of a written path; the city's own key is empty.
    func key(_ path: String) -> String {
        var names = path.split(separator: "/").map { $0.trimmed }
        if let city, names.first == city.name.hans { names.removeFirst() }
        return names.joined(separator: "/")
    }

    func place(_ key: String) -> Place? { byPath[key] }

    /// The place of a written path; noted where there is none.
    func place(
        _ path: String, row: ImportRow, column: String, _ problems: inout ImportProblems
    ) -> Place? {
        if let place = byPath[key(path)] { return place }
        problems.add(row.line, column, .unknownPlace(path, near: problems.isFull ? [] : near(key(path))))
        return nil
    }

    /// Like `place(_:row:column:_:)`; a place of another level is noted too.
    func place(
        _ path: String, _ level: PlaceLevel, row: ImportRow, column: String, _ problems: inout ImportProblems
    ) -> Place? {
        guard let place = place(path, row: row, column: column, &problems) else { return nil }
        guard place.level == level else {
            problems.add(row.line, column, .wrongLevel(found: place.level, wanted: level))
            return nil
        }
        return place
    }

    /// Written paths of the same depth that are one letter off, or end in the same name.
    private func near(_ key: String) -> [String] {
        let depth = key.split(separator: "/").count
        let name = key.split(separator: "/").last.map(String.init) ?? key
        let mistyped = NearNames.of(key, among: byPath.keys.filter { $0.split(separator: "/").count == depth })
        guard mistyped.isEmpty else { return mistyped }
        return Array(byPath.keys.filter { $0 == name || $0.hasSuffix("/" + name) }.sorted().prefix(3))
    }
}

extension Substring {
    /// Without space around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
