// Names of feasts and words of the lunar calendar.
extension Lexicon {
    static let chineseFeasts: [(String, Token.Kind)] = [
        ("春节 过年 新春佳节 农历新年", .feast(.springFestival)), ("除夕 除夕夜 大年三十 大年夜 年三十儿", .feast(.lunarNewYearsEve)),
        ("元宵 元宵节 上元节", .feast(.lantern)), ("龙抬头 二月二", .feast(.dragonHead)),
        ("清明 清明节", .feast(.qingming)), ("端午 端午节 端阳节", .feast(.dragonBoat)),
        ("七夕 七夕节 乞巧节", .feast(.doubleSeventh)), ("中元节 七月半", .feast(.ghosts)),
        ("中秋 中秋节 八月节", .feast(.midAutumn)), ("重阳 重阳节", .feast(.doubleNinth)),
        ("冬至", .feast(.winterSolstice)), ("腊八 腊八节", .feast(.laba)),
        ("小年 小年夜", .feast(.littleNewYear)), ("元旦 元旦节 阳历年", .feast(.newYear)),
        ("情人节", .feast(.valentines)), ("妇女节 三八节", .feast(.womensDay)),
        ("植树节", .feast(.arborDay)), ("愚人节", .feast(.aprilFools)),
        ("劳动节 五一节", .feast(.labourDay)), ("青年节", .feast(.youthDay)),
        ("母亲节", .feast(.mothersDay)), ("父亲节", .feast(.fathersDay)),
        ("儿童节 六一节", .feast(.childrensDay)), ("建党节", .feast(.partyDay)),
        ("建军节", .feast(.armyDay)), ("教师节", .feast(.teachersDay)),
        ("国庆 国庆节", .feast(.nationalDay)), ("万圣节", .feast(.halloween)),
        ("双十一 双11", .feast(.singlesDay)), ("双十二 双12", .feast(.secondSinglesDay)),
        ("感恩节", .feast(.thanksgiving)), ("平安夜", .feast(.christmasEve)),
        ("圣诞 圣诞节", .feast(.christmas)),
    ]

    static let chineseLunar: [(String, Token.Kind)] =
        lunarDays + [
            ("正月 正月里", .lunarMonth(1)), ("冬月", .lunarMonth(11)), ("腊月 腊月里", .lunarMonth(12)),
            ("农历 阴历 旧历", .key(.lunarMark)), ("闰", .key(.leapMark)),
            ("期间 假期 长假 小长假 假日 放假 黄金周", .key(.holidayTime)),
            ("今年初", .yearEdge(0, isEnd: false)), ("明年初", .yearEdge(1, isEnd: false)),
            ("去年初", .yearEdge(-1, isEnd: false)), ("今年底 今年末", .yearEdge(0, isEnd: true)),
            ("明年底 明年末", .yearEdge(1, isEnd: true)), ("去年底 去年末", .yearEdge(-1, isEnd: true)),
        ]

    private static let lunarDays: [(String, Token.Kind)] = "一二三四五六七八九十".enumerated().flatMap {
        [
            ("初\($1)", .lunarDay($0 + 1, .none)), ("月初\($1)", .lunarDay($0 + 1, .month)),
            ("年初\($1) 大年初\($1)", .lunarDay($0 + 1, .year)),
        ]
    }
}
