import Scripts
import Vocabulary

/// Writes made-up names in the three scripts: Simplified as made, Traditional by conversion, English from pinyin and
/// the word for the type.
struct Naming {
    /// A name whose English form is known.
    func named(_ hans: String, _ english: String) -> LocalName {
        LocalName(hans: hans, hant: Hant.from(hans), en: english)
    }

    func county(_ words: CountyWords) -> LocalName {
        if words.name == "高新区" { return named(words.name, "Gaoxin High-Tech Zone") }
        return typed(words.name, [("区", "District"), ("县", "County")])
    }

    func street(_ hans: String) -> LocalName {
        typed(hans, [("街道", "Subdistrict"), ("镇", "Town"), ("乡", "Township")])
    }

    func neighbourhood(_ hans: String) -> LocalName { typed(hans, [("社区", "Neighbourhood")]) }

    func company(_ hans: String) -> LocalName { typed(hans, [("物业", "Property")]) }

    func compound(_ stem: String, type: Int, phase: Int? = nil) -> LocalName {
        let type = CompoundWords.types[type]
        let phase = phase.map { CompoundWords.phases[$0] }
        let english = [capitalised(stem), type.en, phase?.en].compactMap(\.self).joined(separator: " ")
        return named(stem + type.hans + (phase?.hans ?? ""), english)
    }

    /// A compound's name that was written down whole.
    func twin(_ hans: String) -> LocalName { typed(hans, CompoundWords.types + [("园", "Garden"), ("城", "Town")]) }

    func quarters(_ county: String, employer: Int, quarters: Int) -> LocalName {
        let (employer, quarters) = (CompoundWords.employers[employer], CompoundWords.quarters[quarters])
        let english = [capitalised(county), employer.en, quarters.en].joined(separator: " ")
        return named(county + employer.hans + quarters.hans, english)
    }

    private func typed(_ hans: String, _ types: [(hans: String, en: String)]) -> LocalName {
        guard let type = types.first(where: { hans.hasSuffix($0.hans) && hans.count > $0.hans.count }) else {
            return named(hans, capitalised(hans))
        }
        return named(hans, capitalised(String(hans.dropLast(type.hans.count))) + " " + type.en)
    }

    /// The pinyin of a name as one word.
    private func capitalised(_ hans: String) -> String {
        let plain = Pinyin.plain(hans)
        return plain.prefix(1).uppercased() + plain.dropFirst()
    }
}
