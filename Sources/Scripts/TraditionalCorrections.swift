/// What we write otherwise than OpenCC: everyday forms of characters, and terms of property governance.
enum TraditionalCorrections {
    /// Rare standard forms and the ones that people read every day.
    private static let forms: [(rare: Unicode.Scalar, usual: Unicode.Scalar)] = [
        ("裏", "裡"), ("羣", "群"), ("衆", "眾"), ("爲", "為"), ("脣", "唇"), ("峯", "峰"), ("牀", "床"), ("啓", "啟"),
        ("祕", "秘"), ("覈", "核"), ("僞", "偽"), ("溼", "濕"), ("竈", "灶"), ("麪", "麵"), ("擡", "抬"), ("癡", "痴"),
        ("喫", "吃"), ("鏽", "銹"),
    ]

    /// Longer terms first where one begins another. The left sides are in usual forms already.
    private static let terms: [(wrong: String, right: String)] = [
        ("裡小區", "里小區"), ("裡社區", "里社區"), ("臺帳", "臺賬"), ("台帳", "臺賬"), ("台賬", "臺賬"),
        ("傢俱", "家具"), ("佈告", "布告"), ("公佈", "公布"), ("發佈", "發布"), ("回複", "回覆"), ("答複", "答覆"),
    ]

    private static let usual = Dictionary(forms.map { ($0.rare, $0.usual) }, uniquingKeysWith: { first, _ in first })
    private static let byFirst = Dictionary(
        grouping: terms.map { (wrong: Array($0.wrong.unicodeScalars), right: Array($0.right.unicodeScalars)) },
        by: { $0.wrong.first ?? "\0" })

    static func applied(to text: String) -> String {
        let scalars = text.unicodeScalars.map { $0.isASCII ? $0 : usual[$0] ?? $0 }
        var corrected = String.UnicodeScalarView()
        var at = 0
        while at < scalars.count {
            if let term = byFirst[scalars[at]]?.first(where: { scalars[at...].starts(with: $0.wrong) }) {
                corrected.append(contentsOf: term.right)
                at += term.wrong.count
            } else {
                corrected.append(scalars[at])
                at += 1
            }
        }
        return String(corrected)
    }
}
