/// What company names are made of; all end in 物业.
enum CompanyWords {
    static let firsts = words(
        "鑫 恒 金 华 瑞 宏 嘉 佳 盛 泰 瑾 润 万 天 德 福 永 安 康 诚 信 正 明 亿 银 鲁 沂 蒙 琅 惠 锦 启 远 众 隆 和 顺 普 立")
    static let seconds = words("泰 源 达 诚 信 和 邦 嘉 居 民 安 盛 兴 业 隆 通 顺 宁 洁 雅 馨 美 家 园 城 基 鼎 创 润 康 悦 颐")
}
