/// Characters that both scripts use, though OpenCC's tables alone would call them one script's own.
enum SharedCharacters {
    /// Targets of simplification that Traditional texts also use (后 the empress, 里 the mile, 只, 面 the face).
    static let simplifiedForms = scalars(
        """
        佛俊修僵克冢冬凌出刮制千升卜即卷只合吊同向呆周咽哄喂噪回困埼奸姜娘家局巨布席幸庵弦彩御志念恤愈戚才扎扣折拐挨挲挽捆搜教旋旗既昆暗曲朱杆杯
        松板查核梁棋棱欲污沈沾泄泛注溯漓玩璇症真矩私秋糊糖系累胄胡致舍芸苔蒙蓑蔑表谷踊逾酸雕面飧
        并干占杰佣仆雇凶划吃采涂伙尸峰岳岩几后征栗挂晒栖杠朴台涌准淀洒炖熏床痴痒皂秘洼灶范帘吁粽群羡膻唇里托夸咨丰游丑辟厘云余肴咸郁斗霉于腌虱蝎蚝蜡
        """)

    /// Sources of simplification that Simplified texts also use (乾坤, 哪吒, and 昇 in names).
    static let traditionalForms = scalars("乾夥摺吒捱醣薹榘甯麴菸徵昇")

    private static func scalars(_ text: String) -> Set<Unicode.Scalar> {
        Set(text.unicodeScalars.filter { !$0.properties.isWhitespace })
    }
}
