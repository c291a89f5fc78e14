import TemplateGrammar

/// Lists that a caller brings along, by their names.
struct GrammarFixture: Sendable, Decodable, Equatable {
    /// A value that means its own text; its domain becomes a piece of context.
    struct Item: Sendable, Hashable, Decodable {
        var text: String
        var domain: String?

        init(_ text: String, domain: String? = nil) {
            self.text = text
            self.domain = domain
        }

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                self.init(text)
                return
            }
            var pair = try decoder.unkeyedContainer()
            self.init(try pair.decode(String.self), domain: try pair.decode(String.self))
        }
    }

    var lists: [String: [Item]]

    init(lists: [String: [Item]]) { self.lists = lists }

    init(from decoder: any Decoder) throws {
        lists = try decoder.singleValueContainer().decode([String: [Item]].self)
    }

    /// Everything that any of the fixtures holds, each item once; fixtures in the order of their names.
    init(merging fixtures: [String: GrammarFixture]) {
        lists = [:]
        var seen: Set<[String?]> = []
        for (_, fixture) in fixtures.sorted(by: { $0.key < $1.key }) {
            for (name, items) in fixture.lists.sorted(by: { $0.key < $1.key }) {
                lists[name, default: []] += items.filter { seen.insert([name, $0.text, $0.domain]).inserted }
            }
        }
    }

    /// Adds made-up names of lamps to the list `name`.
    mutating func pad(_ count: Int, language: String) {
        let isChinese = language.hasPrefix("zh")
        lists["name", default: []] += (0..<count).map {
            Item(isChinese ? "测试\($0)号设备" : "test device \($0)", domain: "light")
        }
    }

    var sources: [String: ListSource] {
        lists.mapValues { items in
            .values(
                items.map { item in
                    ListValue(
                        Sentence(item.text, at: Origin(file: "fixtures", line: 1)), out: .string(item.text),
                        context: item.domain.map { ["domain": .string($0)] } ?? [:])
                })
        }
    }
}
