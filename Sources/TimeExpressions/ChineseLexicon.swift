extension Lexicon {
    static let chinese = Lexicon(
        chineseDays + chineseFeasts + chineseLunar + chineseUnits + chineseGrammar + chineseGuards)

    private static let chineseDays: [(String, Token.Kind)] = [
        ("今天 今日 本日 当天 当日 今儿 今儿个", .relativeDay(0)), ("明天 明日 翌日 次日 听日", .relativeDay(1)),
        ("后天 后日 后儿", .relativeDay(2)), ("大后天 大后日", .relativeDay(3)), ("大大后天", .relativeDay(4)),
        ("昨天 昨日 寻日 琴日 噚日", .relativeDay(-1)),
        ("前天 前日", .relativeDay(-2)), ("大前天 大前日", .relativeDay(-3)), ("大大前天", .relativeDay(-4)),
        ("明儿 明儿个", .relativeDay(1)),
        ("昨儿 昨儿个", .relativeDay(-1)),
        ("今年 本年 本年度 今年度", .relativeYear(0)), ("明年 下年 来年 明年度 出年 下年度", .relativeYear(1)),
        ("今明两天 今明两日", .relativeDays(0, 2)), ("明后两天 明后两日 明后天", .relativeDays(1, 2)),
        ("昨今两天 昨今两日", .relativeDays(-1, 2)), ("后年", .relativeYear(2)), ("去年 上年 旧年 去年度 上年度", .relativeYear(-1)),
        ("大前年", .relativeYear(-3)),
        ("大后年", .relativeYear(3)), ("前年", .relativeYear(-2)),
        ("凌晨 半夜 深夜 后半夜 拂晓 黎明 下半夜", .part(.smallHours)),
        ("早上 早晨 清晨 清早 一早 大清早 一大早 上午 上昼 早 朝早 晨早 朝头早 早间 晨间", .part(.morning)), ("中午 晌午 午间", .part(.noon)),
        ("下午 午后 晏昼 下昼 后半晌 下半晌", .part(.afternoon)), ("晚上 傍晚 夜里 夜间 夜晚 晚间 黄昏 入夜 晚 挨晚 夜晚黑 晚黑 夜", .part(.evening)),
        ("今早 今晨 今朝 今朝早 今日早", .relativePart(0, .morning)),
        ("今晚 今夜 当晚 今晚上 今晚黑 今儿晚上", .relativePart(0, .evening)),
        ("今午", .relativePart(0, .noon)), ("明早 明晨 听朝 听朝早 明早上", .relativePart(1, .morning)),
        ("明晚 听晚 明晚上 明夜", .relativePart(1, .evening)), ("昨晚 昨夜 寻晚 琴晚 噚晚 昨晚上", .relativePart(-1, .evening)),
        ("昨早 昨晨 寻朝 琴朝", .relativePart(-1, .morning)), ("后晚", .relativePart(2, .evening)),
        ("前晚 前夜", .relativePart(-2, .evening)), ("大前晚", .relativePart(-3, .evening)),
        ("现在 此刻 当前 目前 眼下 宜家 而家 依家 此时 这会儿 即刻 如今 现时", .key(.now)), ("正午", .key(.noon)), ("午夜 零时", .key(.midnight)),
    ]

    private static let chineseUnits: [(String, Token.Kind)] = [
        ("秒钟", .unit(.second)), ("分钟", .unit(.minute)), ("刻钟", .unit(.quarterHour)), ("小时 钟头", .unit(.hour)),
        ("昼夜", .unit(.day)), ("季度", .unit(.quarter)), ("月份", .key(.monthMark)), ("年度 年份", .key(.yearMark)),
        ("日 号", .key(.dayMark)), ("天", .key(.dayCount)), ("月", .key(.monthMark)), ("年", .key(.yearMark)),
        ("点", .key(.hourMark)), ("时", .key(.hourOfficial)), ("分", .key(.minuteMark)), ("秒", .key(.secondMark)),
        ("刻", .key(.quarterMark)), ("周 星期 礼拜", .key(.week)), ("季", .key(.seasonMark)), ("旬", .key(.tenDays)),
        ("最后", .key(.last)), ("首个", .key(.start)), ("个", .key(.piece)), ("第", .key(.ordinalMark)), ("半", .key(.half)),
        ("整 正 踏正", .key(.sharp)), ("骨", .key(.quarterMark)), ("字", .key(.fiveMinutes)),
        ("俩", .number(2, isSpelled: false)), ("元月", .month(1, isPlain: true)),
        ("钟", .key(.clockBell)), ("差", .key(.lacking)), ("踏 搭", .key(.tapped)), ("过", .key(.past)),
        ("工作日 个工作日", .key(.business)),
        ("月初", .key(.startOfMonth)), ("月中 月中旬 中旬", .key(.midMonth)), ("月底 月末", .key(.endOfMonth)),
        ("年初", .key(.startOfYear)), ("年底 年末 岁末 年终", .key(.endOfYear)), ("季末 季度末", .key(.endOfQuarter)),
        ("上半年 前半年", .key(.firstHalf)), ("下半年 后半年", .key(.secondHalf)), ("周末 星期末", .key(.weekend)),
    ]

    private static let chineseGrammar: [(String, Token.Kind)] = [
        ("上 上个 上一 上一个", .shift(-1)), ("上上 上上个 大上 大上个", .shift(-2)), ("这 这个 这一 这一个 本 今 今个 当 呢个", .shift(0)),
        ("下 下个 下一 下一个", .shift(1)), ("下下 下下个", .shift(2)), ("下下下 下下下个", .shift(3)),
        ("到 至 ~ ～ — – 直到", .key(.to)), ("早于 先于", .key(.earlier)), ("晚于 迟于", .key(.later)), ("从 由 自从", .key(.from)),
        ("自", .key(.from)),
        ("之间", .key(.betweenEnd)), ("和 又 零 加 外加 与", .key(.and)), ("或", .key(.or)), ("的", .key(.of)),
        ("在 于", .key(.at)), ("大约 约 大概 左右 上下", .key(.about)),
        ("前 之前 以前", .key(.before)), ("后 之后 以后 过后", .key(.after)), ("内 之内 以内", .key(.within)),
        ("起 以来 开始 开始算 起始 及以后 至今 到现在", .key(.since)), ("截至 截止 截止到 最迟 最晚 不晚于 直至", .key(.until)),
        ("为止", .key(.by)), ("未来 接下来 往后 今后", .key(.following)), ("过去 最近 近 近来", .key(.recent)),
        ("am", .afternoon(false)), ("pm p", .afternoon(true)), ("a", .key(.article)), ("m", .key(.minuteLetter)),
        ("h", .key(.hourLetter)), ("q", .key(.quarterLetter)),
    ]

    /// Words that begin like an expression of time and are none; they stop the scanner in its tracks.
    private static let chineseGuards: [(String, Token.Kind)] = [
        ("天然气 天气 天花 天台 天井 天桥 天线 天窗 天津 天性 天空 天平", .other),
        ("周边 周围 周到 周年 周转 周密 周身 周知 周期 周岁 四周", .other),
        ("日常 日子 日期 日前 日元 日本 日用 日照 日之 日渐 日益 日光 日落 日出", .other),
        ("年级 年纪 年龄 年轻 年代 年限 年味 年货 年检 年审 月经 月亮 月饼 月季 月租 月供 月票", .other),
        ("点击 点评 点赞 点餐 点名 点燃 点头 点亮 点滴 点缀 点心 点子 点火 点儿 点点 点都 点也", .other),
        ("分之 分数 分贝 分公 分别 分类 分开 分配 分析 分布 分手 分歧 分明 分管", .other),
        ("时候 时间 时常 时代 时刻 时机 时光 时髦 时段 时而 时不", .other),
        ("前台 前面 前门 前往 前来 前方 前期 前任 前厅 前院 前边 前后 前头 前排 前去 前景 前几 前车", .other),
        ("后来 后面 后门 后方 后期 后勤 后续 后院 后边 后台 后果 后备 后悔 后排 后墙 后半 后窗", .other),
        ("起来 起火 起诉 起码 起因 起床 起飞 起泡 起皮 起风 一起", .other),
        ("一样 一般 一直 一些 一下 一会 一定 一旦 一共 一切 一致 一边 一点儿 一点点 一日之计 一时 一年到头 一天到晚 一刻也", .other),
        ("有一天 那一天 哪一天 某一天 每一天 万一 统一 唯一  千万 三天两头 一天天 三心 七上八下 有一点 差一点", .other),
        ("到达 到位 到处 到底 到期 到了 到家 到场 到来 到账 至少 至于 直达 从来 从而 从事 从不 由于 自己 自来 自动 自行 自然 自家", .other),
        ("内部 内容 内墙 内外 内存 内侧 内心 内有 楼上 楼下 地下 线上 线下 网上 墙上 路上 桌上 如下 以上 以下 马上 地上 身上 树上", .other),
        ("上班 上学 上去 上来 上门 上报 上传 上楼 上水 下班 下水 下楼 下雨 下雪 下去 下来 下面 上面 下达", .other),
        ("本人 本来 本身 本楼 当然 当初 当时 当事 这里 这样 这边 这么 这些 这种", .other),
        ("半截 半路 多半 大半 对半 半开 半边 晚点 晚饭 早点 早就 早已 早饭 早餐 早日 最早 趁早 晚会 晚辈", .other),
        ("三天打鱼 两天晒网 星期天文 三点水 两点一线 五天工作 七天无理 一年四季 将近 百日 百年", .other),
        ("中秋月饼 清明上河 春节联欢 小年轻 小年青 过年货 中秋晚会 元旦晚会", .other),
        ("过去了 近距 附近 靠近 近邻 差点 差不 差劲 差别 较差 整个 整改 整天 整体 整治 整理 整洁 钟情 刻意", .other),
    ]
}
