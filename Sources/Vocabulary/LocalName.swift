package import Scripts

/// A name in the three scripts.
package struct LocalName: Sendable, Hashable, Codable {
    package var hans: String
    package var hant: String
    package var en: String

    package init(hans: String, hant: String, en: String) {
        self.hans = hans
        self.hant = hant
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .hans: hans
        case .hant: hant
        case .en: en
        }
    }
}
