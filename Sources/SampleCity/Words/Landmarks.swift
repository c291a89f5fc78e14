/// A compound that must exist by name: those of the programme's article and a few that stories rely on.
struct Landmark {
    let name: String
    let english: String
    let households: Int
    let managed: Bool
    let hasLifts: Bool
    let alias: String?
}

enum Landmarks {
    static let county = "兰山区"
    static let street = "兰山街道"
    /// Holds 金域社区, which is a compound although its name ends as a neighbourhood's does.
    static let neighbourhood = "启阳社区"
    static let company = "沂蒙物业"

    static let jinyu = Landmark(
        name: "金域社区", english: "Jinyu Community", households: 1286, managed: true, hasLifts: true, alias: "金域")
    static let aozheng = Landmark(
        name: "奥正社区", english: "Aozheng Community", households: 942, managed: true, hasLifts: true, alias: "奥正")
    static let xingguan = Landmark(
        name: "兴冠园", english: "Xingguan Garden", households: 618, managed: true, hasLifts: false, alias: nil)
    /// Has no company, so it is not assessed.
    static let yizhou = Landmark(
        name: "沂州小区", english: "Yizhou Compound", households: 486, managed: false, hasLifts: false, alias: "沂州小院")

    /// In the street 兰山街道, in this order; the first lies in `neighbourhood`.
    static let all = [jinyu, aozheng, xingguan, yizhou]
}
