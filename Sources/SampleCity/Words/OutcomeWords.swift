import Vocabulary

/// What those who put things right write into an entry's history.
enum OutcomeWords {
    static func resolved(_ category: Category) -> [String] { table[category] ?? general }

    static let cancelled = words("现场复核通过，同意销号 回访满意，同意销号 复核照片已存档，销号 已到现场查看，问题解决，销号")
    static let progress = words("已联系维修单位，正在采购配件 已到现场查看，制定整改方案 已约定入户时间 正在施工，预计三日内完成")

    private static let general = words("已整改完成，照片已上传 已处理完毕并告知居民 已协调解决，居民认可")

    private static let table: [Category: [String]] = [
        .lift: words("更换门机皮带，试运行正常 维保单位已更换接触器，恢复运行 已补做年度检验并张贴标志"),
        .fireSafety: words("消防门已修复，闭门器更换 水带已补齐，水压测试合格 通道已清理并划设禁停标线"),
        .leak: words("屋面防水重新铺设，闭水试验合格 外墙裂缝已注胶封堵 更换老化管道，渗水停止"),
        .parking: words("已清理占道车辆并加装隔离桩 新划车位并公示收费标准 新增集中充电设施"),
        .cleaning: words("已安排保洁清理并调整频次 垃圾已清运，增设投放点 化粪池已清掏"),
        .greening: words("已补植草皮 枝条已修剪 已恢复绿地"),
        .security: words("门禁已更换 监控已修复上线 增加夜间巡逻班次"),
        .power: words("楼道灯已更换为声控灯 已更换空气开关 路灯线路已修复"),
        .water: words("加压泵已检修，水压恢复 水箱已清洗消毒并公示检测报告 水表井阀门已更换"),
    ]
}
