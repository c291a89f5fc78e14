import Scripts
import Testing

@Suite("Detecting the script")
struct ScriptDetectionTests {
    @Test(
        "follows what the characters tell",
        arguments: [
            ("电梯坏了", DetectedScript.hans), ("電梯壞了", .hant), ("小區裡有人", .hant), ("社区评分", .hans), ("小心台面", .sharedHan),
            ("里台只后面干", .sharedHan), ("A座", .sharedHan), ("The lift is broken", .latin), ("thanks", .latin),
            ("Café", .latin),
            ("ｔｈａｎｋｓ", .latin), ("", .none), ("1", .none), ("LY-1024", .none), ("ly1024", .none), ("LY 1024", .none),
            ("B", .none),
            ("3F?!", .none), ("👨‍👩‍👧👍", .none), ("。。。", .none), ("\u{301}\u{301}", .none), ("乾坤", .sharedHan),
            ("昇", .sharedHan),
        ])
    func tells(text: String, script: DetectedScript) {
        #expect(ScriptDetection.script(of: text) == script)
    }

    @Test(
        "follows the majority where scripts are mixed",
        arguments: [
            ("我要报修 WiFi broken", DetectedScript.hans), ("What is the rating of 金域社区 now please?", .latin),
            ("電梯壞了的电", .hant), ("电梯电梯的電", .hans), ("電和电", .hans), ("LY-1024 怎么样了", .hans), ("check 電梯", .hant),
        ])
    func majority(text: String, script: DetectedScript) {
        #expect(ScriptDetection.script(of: text) == script)
    }

    @Test(
        "keeps the talk's language where a text does not tell",
        arguments: [
            ("金域小心", Language.hant, Language.hant), ("金域小心", .hans, .hans), ("金域小心", .en, .hans), ("LY-1024", .en, .en),
            ("1", .hant, .hant), ("電梯", .hans, .hant), ("电梯", .hant, .hans), ("lift", .hant, .en),
        ])
    func talk(text: String, preferred: Language, expected: Language) {
        #expect(ScriptDetection.language(of: text, preferring: preferred) == expected)
    }

    @Test("says nothing of a language where nothing tells", arguments: ["", "42", "LY-1024", "🙂", "…"])
    func nothing(text: String) {
        #expect(ScriptDetection.language(of: text) == nil)
    }
}
