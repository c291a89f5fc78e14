import Vocabulary
import Yams

/// Reads the three files of an intent's folder.
struct IntentReader {
    let source: YAMLSource
    let name: String

    func definition(_ root: Node.Mapping) -> IntentDefinition {
        source.expectKeys(
            [
                "roles", "signed-in", "free-text", "danger", "confirm", "slots", "outcomes", "commits", "amended-by",
                "undone-by",
            ], of: root)
        var definition = IntentDefinition(
            name: name, roles: roles(root["roles"]), needsSignIn: source.flag(root["signed-in"]),
            isFreeText: source.flag(root["free-text"]), hearsDanger: source.flag(root["danger"]),
            confirmation: confirmation(root["confirm"]),
            slots: source.mapping(root["slots"]).compactMap(slot), outcomes: outcomes(root["outcomes"]), words: [:],
            file: source.file)
        definition.commits = commits(root["commits"], definition)
        definition.amendedBy = root["amended-by"]?.string
        definition.undoneBy = root["undone-by"]?.string
        return definition
    }

    private func commits(_ node: Node?, _ definition: IntentDefinition) -> Set<String> {
        Set(
            source.lines(node).compactMap { line in
                if definition.outcomes.contains(line.text) { return line.text }
                source.note(line.line, unknown("outcome", line.text, definition.outcomes))
                return nil
            })
    }

    private func roles(_ node: Node?) -> Set<Role> {
        guard let node else {
            source.note(0, "\"roles\" is missing; write \"roles: all\" or a list of roles")
            return []
        }
        if node.string == "all" { return Set(Role.allCases) }
        let names = source.lines(node)
        return Set(
            names.compactMap { line in
                let role = Role(rawValue: line.text)
                if role == nil { source.note(line.line, unknown("role", line.text, Role.allCases.map(\.rawValue))) }
                return role
            })
    }

    private func confirmation(_ node: Node?) -> Confirmation {
        guard let node, let name = node.string else { return .never }
        let value = Confirmation(rawValue: name)
        if value == nil { source.note(node, unknown("confirm", name, Confirmation.allCases.map(\.rawValue))) }
        return value ?? .never
    }

    private func outcomes(_ node: Node?) -> [String] {
        let outcomes = source.texts(node)
        if outcomes.isEmpty { source.note(0, "\"outcomes\" is missing; name what the intent can end in") }
        return outcomes
    }

    private func slot(_ name: String, _ node: Node) -> SlotDefinition? {
        guard case .mapping(let mapping) = node else {
            source.note(node, "a slot is written {kind: …, required: …}")
            return nil
        }
        source.expectKeys(["kind", "required", "default", "prefers", "list", "level", "hour", "mention"], of: mapping)
        guard let kindName = mapping["kind"]?.string, let kind = SlotKind(rawValue: kindName) else {
            source.note(node, unknown("kind", mapping["kind"]?.string ?? "", SlotKind.allCases.map(\.rawValue)))
            return nil
        }
        let list = mapping["list"]?.string
        if kind == .choice, list == nil { source.note(node, "a choice needs its list: {kind: choice, list: NAME}") }
        return SlotDefinition(
            name: name, kind: kind, isRequired: source.flag(mapping["required"]),
            defaults: defaults(mapping["default"]),
            prefers: choice(mapping["prefers"], of: ["future", "past"]) == "past" ? .past : .future, list: list,
            level: level(mapping["level"]), needsHour: source.flag(mapping["hour"]),
            mention: choice(mapping["mention"], of: MentionChoice.allCases.map(\.rawValue))
                .flatMap(MentionChoice.init) ?? .first)
    }

    /// One of `words`; nil where the key is missing or, with a problem noted, where it says something else.
    private func choice(_ node: Node?, of words: [String]) -> String? {
        guard let node else { return nil }
        if let word = node.string, words.contains(word) { return word }
        source.note(node, unknown("word", node.string ?? "", words))
        return nil
    }

    private func level(_ node: Node?) -> PlaceLevel? {
        guard let node, let name = node.string else { return nil }
        let level = PlaceLevel(rawValue: name)
        if level == nil { source.note(node, unknown("level", name, PlaceLevel.allCases.map(\.rawValue))) }
        return level
    }

    private func defaults(_ node: Node?) -> [SlotDefault] {
        guard let node else { return [] }
        let names = node.string.map { [$0] } ?? source.texts(node)
        return names.compactMap { name in
            let value = SlotDefault(rawValue: name)
            if value == nil { source.note(node, unknown("default", name, SlotDefault.allCases.map(\.rawValue))) }
            return value
        }
    }

    func words(_ root: Node.Mapping) -> IntentWords {
        source.expectKeys(
            [
                "sentences", "parts", "rules", "lists", "examples", "questions", "hints", "help", "replies",
                "suggestions",
            ],
            of: root)
        var words = IntentWords()
        words.sentences = source.lines(root["sentences"])
        words.parts = source.lines(root["parts"])
        words.rules = source.dictionary(root["rules"])
        words.lists = SharedReader(source: source).lists(root["lists"])
        words.examples = source.lines(root["examples"]).compactMap(example)
        words.questions = source.dictionary(root["questions"])
        words.hints = source.dictionary(root["hints"])
        words.help = root["help"].flatMap { source.text($0) }
        words.replies = source.dictionary(root["replies"])
        for (outcome, node) in source.mapping(root["suggestions"]) { words.suggestions[outcome] = source.texts(node) }
        return words
    }

    private func example(_ line: SourceLine) -> IntentExample? {
        do {
            return try IntentExample(line)
        } catch {
            source.note(error.line, error.message)
            return nil
        }
    }

    private func unknown(_ what: String, _ name: String, _ known: [String]) -> String {
        "unknown \(what) \"\(name)\"; known are \(known.joined(separator: ", "))"
    }
}
