import Testing
import TimeExpressions

@Suite("What is not a time")
struct FalseAlarmTests {
    @Test(
        "finds nothing in Chinese text that only looks like a time",
        arguments: [
            "一日之计在于晨", "有一点点漏水", "一点都不好", "一点漏水", "3号楼没有水", "3号院", "2号电梯坏了", "2单元", "501", "12345",
            "13812345678", "第三次", "ly-1024", "三会三公开", "两天天", "工单3号", "3-501", "12-15号楼", "3楼", "1栋1单元101室",
            "四周都是垃圾", "百分之三", "三分之一", "一起去", "一分钱", "11月31日", "2月30号", "周年", "两点建议", "差不多", "上班下班",
            "晚上噪音大", "第三点", "小区3号门", "十全十美", "5号线",
            "三天打鱼两天晒网", "星期天文", "三点水", "5.1万元", "3号楼2单元501", "十分满意", "周经理", "一周年", "百年大计", "下午茶", "早点铺", "有点",
            "这三个字", "写字楼", "骨折", "正门", "最后一次", "第三周", "这是第一天", "3.5-4.5万", "2号线", "31栋", "1:1", "7.5折", "三分", "一点一点",
        ])
    func chinese(text: String) {
        #expect(mentions(text, .chinese).isEmpty)
    }

    @Test(
        "finds nothing in English text that only looks like a time",
        arguments: [
            "may i ask", "second floor", "march on", "the second floor is dark", "on the second floor", "room 501",
            "building 3 unit 2", "ly-1024", "call 12345", "my phone is 13812345678", "the sun is out", "he sat down",
            "wait a second", "one more thing", "3 of us", "the third time", "at 3 buildings", "24/7", "block 3-5",
            "1/2 of the lights", "10 to 12 people", "on 2 floors", "at 10 percent", "5 stars", "unit 7/8", "room 3-501",
            "april 31", "the sun damage", "mon ami", "5.1 yuan", "8,000 yuan", "next door", "in the end",
            "at the end of the corridor", "in the middle of the night", "minutes of the meeting", "every day",
            "2 yuan per month", "half of us", "am i late", "from time to time", "no 5", "a3", "version 2.0",
            "wait a second please", "the holiday", "at times", "3-4 persons", "first things first",
        ])
    func english(text: String) {
        #expect(mentions(text, .english).isEmpty)
    }
}
