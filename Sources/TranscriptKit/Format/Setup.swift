package import Scripts

/// Who speaks, when, where and in which language; nil leaves it to the program.
package struct Setup: Sendable, Equatable {
    package var account: String?
    /// ISO 8601, as it stands in the file.
    package var now: String?
    /// The name of the place that the person lives in or asks about.
    package var place: String?
    package var language: Language?

    package init(account: String? = nil, now: String? = nil, place: String? = nil, language: Language? = nil) {
        self.account = account
        self.now = now
        self.place = place
        self.language = language
    }
}

/// A line that changes the setup of what is said after it.
package enum Directive: Sendable, Equatable {
    case speaker(String)
    case now(String)
    case place(String)
    case language(Language)

    static let listed = "@as, @now, @place or @language"

    /// Its name in a file.
    package var name: String {
        switch self {
        case .speaker: "as"
        case .now: "now"
        case .place: "place"
        case .language: "language"
        }
    }

    /// As it stands in a file.
    package var source: String {
        switch self {
        case .speaker(let value), .now(let value), .place(let value): "@\(name) \(value)"
        case .language(let language): "@\(name) \(language.rawValue)"
        }
    }

    /// Another speaker lives elsewhere, so `@as` forgets the place.
    package func apply(to setup: inout Setup) {
        switch self {
        case .speaker(let account): (setup.account, setup.place) = (account, nil)
        case .now(let time): setup.now = time
        case .place(let name): setup.place = name
        case .language(let language): setup.language = language
        }
    }
}

extension Directive {
    /// Reads a line that begins with `@`.
    ///
    /// - Throws: `.unknownDirective`, `.directiveWithoutValue`, `.badTime` or `.badLanguage`.
    package init(reading line: Substring) throws(TranscriptProblem) {
        let parts = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
        let name = parts.first ?? ""
        guard ["as", "now", "place", "language"].contains(name) else { throw .unknownDirective(name) }
        let value = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : ""
        guard !value.isEmpty else { throw .directiveWithoutValue(name) }
        self = try Self.make(name, value)
    }

    private static func make(_ name: String, _ value: String) throws(TranscriptProblem) -> Directive {
        switch name {
        case "as": return .speaker(value)
        case "place": return .place(value)
        case "now":
            guard isTime(value) else { throw .badTime(value) }
            return .now(value)
        default:
            guard let language = Language(rawValue: value) else { throw .badLanguage(value) }
            return .language(language)
        }
    }

    /// Whether it has the shape of an ISO 8601 date, or date and time; the program that plays it reads it in full.
    private static func isTime(_ value: String) -> Bool {
        let shape = String(value.map { $0.isASCII && $0.isNumber ? "0" : $0 })
        let isDated = shape == "0000-00-00" || shape.hasPrefix("0000-00-00T00:00")
        return isDated && shape.dropFirst(16).allSatisfy { "0:.Z+-".contains($0) }
    }
}
