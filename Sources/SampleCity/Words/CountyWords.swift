/// A county of the sample: its streets and towns, and how many compounds it has beside the others.
struct CountyWords {
    let name: String
    /// Compounds in proportion to the other counties.
    let weight: Int
    /// The share of compounds under professional management, in proportion to the other counties.
    let managedWeight: Int
    /// Sub-districts first; the rest are towns.
    let streets: [String]

    /// Without the word for its level.
    var short: String {
        name == "高新区" ? "高新" : String(name.dropLast())
    }
}

extension CountyWords {
    /// Linyi's twelve counties and districts, and one development zone as the thirteenth.
    static let all: [CountyWords] = [
        CountyWords(
            name: "兰山区", weight: 600, managedWeight: 400,
            streets: words("兰山街道 银雀山街道 金雀山街道 柳青街道 白沙埠镇 枣园镇 半程镇 义堂镇 李官镇 汪沟镇 方城镇 祊东街道")),
        CountyWords(
            name: "罗庄区", weight: 330, managedWeight: 190,
            streets: words("罗庄街道 傅庄街道 盛庄街道 册山街道 高都街道 付屯街道 沂堂镇 褚墩镇 黄山镇 湖南崖街道 沙沟崖镇")),
        CountyWords(
            name: "河东区", weight: 330, managedWeight: 190,
            streets: words("九曲街道 芝麻墩街道 梅埠街道 相公街道 汤头街道 凤凰岭街道 汤河镇 八湖镇 郑旺镇 刘店子镇 重沟镇 汤泉街道")),
        CountyWords(
            name: "郯城县", weight: 215, managedWeight: 92,
            streets: words("郯城街道 马头镇 李庄镇 重坊镇 庙山镇 沙墩镇 杨集镇 港上镇 高峰头镇 红花埠镇 归昌乡 泉源镇")),
        CountyWords(
            name: "兰陵县", weight: 225, managedWeight: 95,
            streets: words("卞庄街道 大仲村镇 兰陵镇 磨山镇 神山镇 车辋镇 尚岩镇 向城镇 南桥镇 鲁城镇 庄坞镇 芦柞镇 代村街道")),
        CountyWords(
            name: "沂水县", weight: 260, managedWeight: 120,
            streets: words("沂城街道 龙家圈街道 马站镇 高桥镇 许家湖镇 黄山铺镇 诸葛镇 崔家峪镇 四十里堡镇 夏蔚镇 院东头镇 富官庄镇 道托镇")),
        CountyWords(
            name: "沂南县", weight: 210, managedWeight: 90,
            streets: words("界湖街道 岸堤镇 孙祖镇 双堠镇 青驼镇 砖埠镇 大庄镇 辛集镇 蒲汪镇 湖头镇 苏村镇 铜井镇 依汶镇")),
        CountyWords(
            name: "平邑县", weight: 215, managedWeight: 90,
            streets: words("平邑街道 仲村镇 武台镇 保太镇 柏林镇 卞桥镇 铜石镇 温水镇 流峪镇 郑城镇 白彦镇 临涧镇 丰阳镇")),
        CountyWords(
            name: "费县", weight: 205, managedWeight: 88,
            streets: words("费城街道 上冶镇 薛庄镇 探沂镇 朱田镇 梁邱镇 石井镇 胡阳镇 大田庄乡 南张庄乡 许家崖镇 云瀑街道")),
        CountyWords(
            name: "蒙阴县", weight: 165, managedWeight: 72,
            streets: words("蒙阴街道 常路镇 岱崮镇 坦埠镇 垛庄镇 野店镇 桃墟镇 联城镇 旧寨乡 汶溪街道 高都庄镇")),
        CountyWords(
            name: "莒南县", weight: 235, managedWeight: 105,
            streets: words("十字路街道 团林镇 大店镇 坊前镇 坪上镇 相邸镇 板泉镇 洙边镇 文疃镇 筵宾镇 石莲子镇 涝坡镇 岭泉镇")),
        CountyWords(
            name: "临沭县", weight: 190, managedWeight: 85,
            streets: words("临沭街道 郑山街道 蛟龙镇 大兴镇 石门镇 曹庄镇 青云镇 玉山镇 店头镇 白旄镇 南古镇")),
        CountyWords(
            name: "高新区", weight: 192, managedWeight: 130,
            streets: words("罗西街道 马厂湖镇 双月湖街道 科苑街道 湖北崖街道 柳岸街道 蓝湾街道 柳航街道")),
    ]
}

/// The words of a line, which are apart by a space.
func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
}
