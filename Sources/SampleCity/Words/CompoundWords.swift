/// What compound names are made of. The names are made up; those of the programme's article are in `Landmarks`.
enum CompoundWords {
    /// First halves: none is a common word by itself together with a second half.
    static let stems = words(
        """
        鑫海 沂河 凤凰 阳光 锦绣 翡翠 滨河 金桂 玉兰 银杏 紫荆 丁香 海棠 香樟 梧桐 枫林 竹韵 荷塘 兰亭 梅园 \
        书香 翰林 学府 状元 文昌 育才 尚书 儒林 墨香 弘文 琅琊 羲之 诸葛 蒙山 沂蒙 汶水 祊河 沭河 云蒙 天蒙 \
        东方 西苑 南湖 北湖 新天地 时代 世纪 星河 银河 金水 碧水 秀水 清水 绿水 蓝水 \
        恒大 万和 中南 华润 金泰 银泰 鲁商 鲁信 环球 开元 开阳 天元 天基 天泰 天润 天鹅 天河 泰鑫 泰和 泰盛 \
        鑫源 鑫泰 鑫城 鑫隆 鑫苑 金源 金鼎 金钻 金阳 金麦 银盛 银座 宝德 宝龙 益康 益民 惠民 惠泽 和泰 \
        和顺 和信 合盛 合力 福临 福满 福泰 福馨 吉祥 瑞景 瑞祥 瑞泽 祥和 祥瑞 安泰 安居 安康 康城 康泰 \
        龙潭 龙泉 龙腾 龙凤 麒麟 孔雀 白鹭 鸿雁 飞鹤 春江 春晓 夏荷 秋水 冬青 晨曦 朝晖 晚晴 云锦 云栖 云水 \
        水木 水岸 湖畔 湖滨 山水 山语 半山 望山 望湖 观湖 观澜 听涛 听雨 临水 临河 依云 依水 丽水 丽江 丽都 \
        御景 御龙 帝景 帝豪 名仕 名都 豪森 豪景 盛世 盛源 盛唐 盛和 大唐 大成 长安 永安 永泰 永盛 同德 同盛 \
        桃源 杏林 橡树 榕树 红枫 青藤 青山 青青 芳草 芳华 美林 美景 佳和 佳美 嘉和 嘉盛 颐和 颐景 怡景
        """)

    /// Second halves with the English word for the type.
    static let types: [(hans: String, en: String)] = [
        ("花园", "Garden"), ("雅居", "Residence"), ("家园", "Homes"), ("佳苑", "Court"), ("名城", "Town"),
        ("华府", "Mansion"), ("公馆", "House"), ("佳园", "Park"), ("小区", "Compound"), ("嘉园", "Gardens"),
        ("庭院", "Courtyard"), ("新城", "New Town"), ("国际", "International"), ("丽景", "View"),
        ("水岸", "Waterside"), ("御园", "Royal Park"), ("东郡", "East Court"), ("豪庭", "Plaza"),
        ("雅苑", "Elegant Court"), ("新村", "New Village"), ("景苑", "Scenic Court"), ("花苑", "Flower Court"),
        ("名邸", "Manor"), ("首府", "Grand Mansion"), ("城邦", "City"), ("半岛", "Peninsula"),
    ]

    static let phases: [(hans: String, en: String)] = [
        ("一期", "Phase 1"), ("二期", "Phase 2"), ("三期", "Phase 3"), ("南区", "South"), ("北区", "North"),
        ("东区", "East"), ("西区", "West"), ("A区", "Zone A"), ("B区", "Zone B"),
    ]

    /// Works and offices whose housing has no company: `沂水化肥厂宿舍`.
    static let employers: [(hans: String, en: String)] = [
        ("化肥厂", "Fertiliser Works"), ("纺织厂", "Textile Mill"), ("酒厂", "Distillery"), ("造纸厂", "Paper Mill"),
        ("机床厂", "Machine Tool Works"), ("水泥厂", "Cement Works"), ("棉纺厂", "Cotton Mill"),
        ("塑料厂", "Plastics Works"), ("面粉厂", "Flour Mill"), ("印刷厂", "Printing Works"),
        ("柴油机厂", "Diesel Works"), ("罐头厂", "Cannery"), ("供销社", "Supply Cooperative"),
        ("粮食局", "Grain Bureau"), ("水利局", "Water Bureau"), ("交通局", "Transport Bureau"),
        ("农机局", "Farm Machinery Bureau"), ("邮电局", "Post Office"), ("物资局", "Supplies Bureau"),
        ("商业局", "Commerce Bureau"), ("教育局", "Education Bureau"), ("卫生局", "Health Bureau"),
        ("林业局", "Forestry Bureau"), ("运输公司", "Haulage"), ("建筑公司", "Builders"),
        ("百货公司", "Department Store"), ("外贸公司", "Foreign Trade"), ("自来水公司", "Waterworks"),
        ("一中", "No. 1 School"), ("二中", "No. 2 School"), ("师范学校", "Teachers' School"),
        ("中医院", "Chinese Medicine Hospital"), ("人民医院", "People's Hospital"), ("电影公司", "Cinema Company"),
    ]

    static let quarters: [(hans: String, en: String)] = [
        ("宿舍", "Quarters"), ("家属院", "Family Court"), ("老宿舍", "Old Quarters"),
    ]

    /// Names that occur in two counties, so that "which one?" comes up.
    static let twins = words(
        """
        阳光花园 锦绣花园 凤凰城 滨河花园 翡翠花园 书香门第 东方名城 世纪花园 金桂花园 银河小区 沂蒙小区 怡景花园 \
        盛世豪庭 天元小区 福临家园 祥和家园 春江花园 文昌小区 学府花园 龙泉花园 御景园 紫荆花园 桃源小区 安居小区 \
        惠民小区 南湖花园 瑞景花园 观澜国际 湖畔花园 丽都花园 望湖小区 泰和园 嘉和小区 康城花园 云水小区 名仕花园
        """)
}
