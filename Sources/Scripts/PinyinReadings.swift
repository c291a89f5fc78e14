/// Readings that ICU's table, which knows characters but no words, gets wrong.
enum PinyinReadings {
    struct Phrase: Sendable {
        let characters: [Unicode.Scalar]
        let syllables: [String]
    }

    /// By first character, the longest first.
    static let phrases: [Unicode.Scalar: [Phrase]] = {
        let all = table.map { words, reading in
            Phrase(characters: Array(words.unicodeScalars), syllables: reading.split(separator: " ").map(String.init))
        }
        let longestFirst = all.sorted { $0.characters.count > $1.characters.count }
        return Dictionary(grouping: longestFirst) { $0.characters[0] }
    }()

    static let characters: [Unicode.Scalar: String] = [
        "区": "qu", "莒": "ju", "郯": "tan", "祊": "beng", "沂": "yi", "费": "fei", "蒙": "meng", "厦": "sha", "行": "xing",
        "长": "chang", "乐": "le", "重": "zhong", "朝": "chao", "率": "lv", "都": "du", "广": "guang", "厂": "chang",
        "会": "hui", "单": "dan", "解": "jie", "调": "tiao", "传": "chuan", "车": "che", "地": "di", "的": "de",
        "大": "da", "石": "shi", "曲": "qu", "曾": "zeng", "盛": "sheng", "奇": "qi", "宿": "su", "阿": "a",
        "参": "can", "差": "cha", "处": "chu", "当": "dang", "倒": "dao", "得": "de", "还": "hai", "和": "he",
        "给": "gei", "合": "he", "系": "xi", "卡": "ka", "落": "luo", "没": "mei", "弹": "tan", "体": "ti",
        "相": "xiang", "校": "xiao", "降": "jiang", "角": "jiao", "觉": "jue", "看": "kan", "空": "kong", "量": "liang",
        "露": "lu", "绿": "lv", "屏": "ping", "铺": "pu", "强": "qiang", "散": "san", "色": "se", "省": "sheng",
        "说": "shuo", "似": "si", "为": "wei", "幢": "zhuang", "折": "zhe", "只": "zhi", "中": "zhong", "种": "zhong",
        "转": "zhuan", "着": "zhe", "柏": "bai", "薄": "bo", "堡": "bao", "埔": "pu", "汤": "tang", "藏": "cang",
        "夹": "jia", "郡": "jun", "仇": "chou", "洗": "xi", "万": "wan", "不": "bu", "上": "shang", "家": "jia",
    ]

    private static let table: [(String, String)] = [
        ("重庆", "chong qing"), ("厦门", "xia men"), ("朝阳", "chao yang"), ("朝霞", "zhao xia"), ("朝晖", "zhao hui"),
        ("音乐", "yin yue"), ("乐器", "yue qi"), ("乐章", "yue zhang"), ("银行", "yin hang"), ("行业", "hang ye"),
        ("商行", "shang hang"), ("一行", "yi hang"), ("率先", "shuai xian"), ("校长", "xiao zhang"),
        ("成长", "cheng zhang"), ("组长", "zu zhang"), ("院长", "yuan zhang"), ("市长", "shi zhang"),
        ("县长", "xian zhang"), ("区长", "qu zhang"), ("会长", "hui zhang"), ("楼长", "lou zhang"),
        ("社长", "she zhang"), ("长者", "zhang zhe"), ("重新", "chong xin"), ("重建", "chong jian"),
        ("重修", "chong xiu"), ("重复", "chong fu"), ("会计", "kuai ji"), ("调解", "tiao jie"), ("调查", "diao cha"),
        ("调研", "diao yan"), ("调度", "diao du"), ("大厦", "da sha"), ("单县", "shan xian"), ("单姓", "shan xing"),
        ("解州", "xie zhou"), ("东阿", "dong e"), ("水泊", "shui po"), ("乐陵", "lao ling"), ("乐亭", "lao ting"),
        ("长子县", "zhang zi xian"), ("莘县", "shen xian"), ("莘庄", "xin zhuang"), ("曲阜", "qu fu"),
        ("台州", "tai zhou"), ("蚌埠", "beng bu"), ("六安", "lu an"), ("亳州", "bo zhou"), ("番禺", "pan yu"),
        ("东莞", "dong guan"), ("什刹海", "shi cha hai"), ("都市", "du shi"), ("大都", "da du"), ("成都", "cheng du"),
        ("处理", "chu li"), ("负荷", "fu he"), ("参差", "cen ci"), ("宝藏", "bao zang"), ("西藏", "xi zang"),
        ("传记", "zhuan ji"), ("中奖", "zhong jiang"), ("供给", "gong ji"), ("给水", "ji shui"), ("给排水", "ji pai shui"),
        ("漂亮", "piao liang"), ("角色", "jue se"), ("尽快", "jin kuai"), ("物业费", "wu ye fei"), ("十里堡", "shi li pu"),
        ("降解", "jiang jie"), ("投降", "tou xiang"), ("弹簧", "tan huang"), ("子弹", "zi dan"), ("空调", "kong tiao"),
        ("还款", "huan kuan"), ("归还", "gui huan"), ("睡觉", "shui jiao"), ("自行车", "zi xing che"),
        ("曾经", "ceng jing"), ("差异", "cha yi"), ("出差", "chu chai"), ("了解", "liao jie"), ("为了", "wei le"),
    ]
}
