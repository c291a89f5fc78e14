import TextClassifier

/// A small separable set in both languages.
enum Sample {
    static let labels = ["repair", "rating", "meeting"]

    private static let texts = [
        [
            "电梯坏了", "电梯又停了没人修", "楼道灯坏了请来修", "水管漏水了", "门禁坏了要报修", "the lift is broken", "my tap is leaking",
            "please repair the broken light", "the lift stopped again",
        ],
        [
            "金域社区评分多少", "这个小区排名第几", "物业评分怎么样", "我们小区得了几颗星", "上季度评分", "what is the rating of this compound",
            "how does my compound rank", "show the rating", "how many stars does it have",
        ],
        [
            "召开联席会", "安排下周三的会议", "明天下午开个会", "约一个联席会议", "会议改到周五", "schedule a meeting tomorrow",
            "arrange a joint meeting", "set up a meeting on friday", "call a meeting next week",
        ],
    ]

    static let examples = texts.enumerated().flatMap { label, texts in
        texts.map { TrainingExample(text: $0, label: label) }
    }
}
