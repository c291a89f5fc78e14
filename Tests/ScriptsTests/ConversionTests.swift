import Testing

@testable import Scripts

@Suite("Converting scripts")
struct ConversionTests {
    static let terms = [
        ("沂蒙红管家 服务三六五", "沂蒙紅管家 服務三六五"), ("齐鲁红色物业", "齊魯紅色物業"), ("住宅小区", "住宅小區"), ("居委会", "居委會"),
        ("物业服务企业", "物業服務企業"), ("业主委员会", "業主委員會"), ("业委会", "業委會"), ("业主大会", "業主大會"), ("项目", "項目"),
        ("问题台账", "問題臺賬"), ("销号", "銷號"), ("敲门行动", "敲門行動"), ("走访率", "走訪率"), ("红黑榜", "紅黑榜"), ("约谈", "約談"),
        ("整改通知书", "整改通知書"), ("五级监管", "五級監管"), ("抽查检查", "抽查檢查"), ("联席会", "聯席會"), ("大联勤", "大聯勤"),
        ("三会三公开", "三會三公開"), ("专项维修资金", "專項維修資金"), ("双向进入、交叉任职", "雙向進入、交叉任職"), ("挂靠建", "掛靠建"),
        ("党建指导员", "黨建指導員"), ("红领书记", "紅領書記"), ("政务服务热线", "政務服務熱線"), ("示范点", "示範點"), ("工作专班", "工作專班"),
        ("智惠沂蒙", "智惠沂蒙"), ("客户服务与投诉处理", "客戶服務與投訴處理"), ("环境卫生", "環境衛生"), ("装饰装修管理", "裝飾裝修管理"),
        ("电梯", "電梯"), ("绿化养护", "綠化養護"), ("信息公开与公共收益", "信息公開與公共收益"), ("车辆停放", "車輛停放"), ("应急管理", "應急管理"),
    ]

    @Test("writes the terms of the field as the field does", arguments: terms)
    func fieldTerms(simplified: String, traditional: String) {
        #expect(Hant.from(simplified) == traditional)
        #expect(Hans.from(traditional) == simplified)
        #expect(FoldedText(traditional).text == FoldedText(simplified).text)
    }

    @Test(
        "uses everyday forms and the mainland's words",
        arguments: [
            ("小区里面", "小區裡面"), ("沂河里小区", "沂河里小區"), ("群众", "群眾"), ("因为", "因為"), ("复核", "複核"), ("核准", "核准"),
            ("软件", "軟件"), ("家具", "家具"), ("公布", "公布"), ("答复", "答覆"), ("干部后面", "幹部後面"), ("平台", "平臺"),
        ])
    func everydayForms(simplified: String, traditional: String) {
        #expect(Hant.from(simplified) == traditional)
    }

    @Test(
        "leaves tags and ASCII alone",
        arguments: ["{{name}}", "{{#items}}{{.}}{{/items}}", "LY-1024 <b>\"&\n", "", "a\0b"])
    func tags(text: String) {
        #expect(Hant.from(text) == text)
        #expect(Hans.from(text) == text)
    }

    @Test("keeps tags within converted words")
    func tagsWithinWords() {
        #expect(Hant.from("{{place}}的电梯{{^due}}无期限{{/due}}") == "{{place}}的電梯{{^due}}無期限{{/due}}")
    }
}

@Suite("The table of Simplified characters")
struct SimplifiedTableTests {
    @Test("says of each character of the basic block what OpenCC says")
    func openCC() throws {
        let block = (UInt16(0x4E00)...0x9FA5).compactMap(Unicode.Scalar.init)
        let text = block.map(String.init).joined(separator: "\n")
        let answer = OpenCC("t2s.json")?.convert(text)
        let converted = try #require(answer)
        let answers = converted.unicodeScalars.filter { $0 != "\n" }
        #expect(answers.count == block.count)
        let pairs = zip(block, answers).compactMap { from, to in
            from == to
                ? nil
                : SimplifiedCharacters.Pair(traditional: UInt16(truncatingIfNeeded: from.value), simplified: to)
        }
        #expect(SimplifiedCharacters.shared.pairs == pairs)
    }
}
