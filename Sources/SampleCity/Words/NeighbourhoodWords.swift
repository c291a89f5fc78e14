/// What neighbourhood names are made of; all end in 社区.
enum NeighbourhoodWords {
    static let urban = words(
        """
        考棚 洗砚池 沂州路 蒙山大道 通达路 平安路 金五路 金坛路 开源路 育才路 解放路 红旗路 新华路 启秀 砚池 琅琊园 \
        王羲之 东关 西关 南关 北关 前园 后园 桃园 杏园 曲沂 书圣 沂景 祊河园 涑河 青龙河 柳青苑 双岭 五里堡 十里堡 \
        水田 南坊 北城 陶然 大官苑 小埠东 小埠西 三里庄 七里沟 城后 城前 河湾 河头 沙埠 岔河 岔路口 龙湖 雀山 金锣 \
        香榭 文渊 文峰 文泗 博雅 明德 崇文 尚德 致远 德馨 仁和 义和 礼泉 智圣 信义 古城 古槐 老街 钟楼 鼓楼
        """)
    static let sides = words("前 后 东 西 南 北 中 大 小 上 下")
    static let families = words(
        """
        张 王 李 赵 刘 陈 杨 孙 周 徐 朱 马 胡 郭 何 高 林 郑 梁 谢 宋 唐 许 邓 韩 冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 于 杜 \
        叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 孟 秦 邱 侯 江 尹 薛 闫 段 雷 黎 史 陶 贺
        """)
    static let settlements = words("庄 家庄 村 楼 岭 埠 湖 屯 官庄 家沟 家洼 堡")
}
