import Scripts
import Vocabulary

/// Names in the scripts that a file leaves out.
enum DerivedName {
    /// Traditional by conversion; English from pinyin with the word for the type: 金域社区 is "Jinyu Community".
    static func name(_ hans: String, hant: String?, en: String?, level: PlaceLevel? = nil) -> LocalName {
        LocalName(hans: hans, hant: hant ?? Hant.from(hans), en: en ?? english(hans, level))
    }

    private static func english(_ hans: String, _ level: PlaceLevel?) -> String {
        let type = types(level).first { hans.hasSuffix($0.hans) && hans.count > $0.hans.count }
        let stem = Pinyin.plain(type.map { String(hans.dropLast($0.hans.count)) } ?? hans)
        let name = stem.prefix(1).uppercased() + stem.dropFirst()
        let words = [name, type?.en ?? ""].filter { !$0.isEmpty }
        return words.isEmpty ? hans : words.joined(separator: " ")
    }

    /// Longer endings first. A city goes by its bare name.
    private static func types(_ level: PlaceLevel?) -> [(hans: String, en: String)] {
        switch level {
        case .city: [("市", "")]
        case .county: [("开发区", "Development Zone"), ("区", "District"), ("县", "County"), ("市", "City")]
        case .street: [("街道办事处", "Subdistrict"), ("街道", "Subdistrict"), ("镇", "Town"), ("乡", "Township")]
        case .neighbourhood: [("社区", "Neighbourhood"), ("村", "Village")]
        case .compound:
            [
                ("社区", "Community"), ("小区", "Compound"), ("花园", "Garden"), ("家园", "Homes"), ("公寓", "Apartments"),
                ("新村", "New Village"), ("宿舍", "Quarters"), ("家属院", "Family Court"), ("国际", "International"),
                ("园", "Garden"), ("苑", "Court"), ("城", "Town"),
            ]
        case nil:
            [("物业服务有限公司", "Property Services"), ("物业管理有限公司", "Property Management"), ("物业", "Property")]
        }
    }
}
