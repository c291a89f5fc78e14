/// The files of a small catalog with an intent for each thing that a talk can do.
enum TalkWords {
    static let files: [String: String] = {
        var files = [
            "_shared/zh.yaml": sharedChinese, "_shared/en.yaml": sharedEnglish, "_shared/hant.yaml": "terms: {评分: 評級}",
            "_shared/categories.yaml": """
            categories:
              lift: {keywords: {zh: [电梯], en: [lift]}}
              leak: {keywords: {zh: [漏水], en: [leak]}}
              noise: {keywords: {zh: [噪音], en: [noise]}}
            danger:
              fire: {zh: [着火], en: [on fire]}
            """,
        ]
        for own in owns {
            let outcomes = own.replies.map(\.key).joined(separator: ", ")
            files[own.name + "/intent.yaml"] = "roles: all\n\(own.slots)outcomes: [\(outcomes)]"
            files[own.name + "/zh.yaml"] = words(
                [own.zh], own.replies.map { ($0.key, $0.zh) }, help: own.name == "help" ? "说帮助" : nil)
            files[own.name + "/en.yaml"] = words(
                [own.en], own.replies.map { ($0.key, $0.en) }, help: own.name == "help" ? "Say help" : nil)
        }
        files["language/zh.yaml"] = (files["language/zh.yaml"] ?? "") + "questions: {language: 用什么语言？}\n"
        files["language/en.yaml"] = (files["language/en.yaml"] ?? "") + "questions: {language: Which language?}\n"
        files.merge(matters) { _, new in new }
        return files
    }()

    private struct Own {
        var name: String
        var zh: String
        var en: String
        var slots = "slots: {}\n"
        var replies: [(key: String, zh: String, en: String)]
    }

    private static let owns = [
        Own(
            name: "help", zh: "帮助", en: "help",
            replies: [
                (
                    "help", "您可以说：\n{{#commands}}\n{{text}}\n{{/commands}}",
                    "You can say:\n{{#commands}}\n{{text}}\n{{/commands}}"
                )
            ]),
        Own(
            name: "greet", zh: "你好呀", en: "good morning",
            replies: [("greeted", "您好{{#name}}，{{name}}{{/name}}。", "Hello{{#name}}, {{name}}{{/name}}.")]),
        Own(name: "thanks", zh: "谢谢你", en: "thanks", replies: [("welcome", "不客气。", "You are welcome.")]),
        Own(name: "goodbye", zh: "再见", en: "bye", replies: [("goodbye", "再见。", "Goodbye.")]),
        Own(
            name: "affirm", zh: "(是|对|好的)", en: "yes",
            replies: [("nothing-open", "没有要回答的。", "There is nothing to answer.")]),
        Own(
            name: "deny", zh: "(不是|不对|不)", en: "no",
            replies: [("nothing-open", "没有要回答的。", "There is nothing to answer.")]),
        Own(
            name: "cancel", zh: "算了", en: "cancel", replies: [("nothing-open", "没有要放下的。", "There is nothing to drop.")]),
        Own(
            name: "resume", zh: "继续[刚才的]", en: "continue",
            replies: [
                ("resumed", "接着办{{form}}。", "On with the {{form}}."), ("nothing-parked", "没有放着的。", "Nothing waits."),
            ]),
        Own(
            name: "correct", zh: "(不对|不是[{wrong}])[，]是({location}|{category}|{place}|{contact})",
            en: "(no|not {wrong})[,] ({location}|{category}|{place})",
            slots: """
                slots:
                  wrong: {kind: text}
                  location: {kind: location}
                  category: {kind: category}
                  place: {kind: place}
                  contact: {kind: phone}

                """,
            replies: [
                ("nothing-to-correct", "没有可改的。", "Nothing to correct."),
                ("cannot-correct", "这个改不了。", "That cannot be changed."),
            ]),
        Own(
            name: "undo", zh: "撤销刚才的", en: "undo",
            replies: [
                ("nothing-to-undo", "没有可撤的。", "Nothing to undo."), ("cannot-undo", "{{form}}撤不了。", "No way back."),
            ]),
        Own(
            name: "same", zh: "那{place}呢", en: "and {place}?", slots: "slots: {place: {kind: place}}\n",
            replies: [("no-question", "刚才没有问什么。", "You asked nothing.")]),
        Own(name: "more", zh: "更多", en: "more", replies: [("nothing-more", "没有了。", "No more.")]),
        Own(
            name: "repeat", zh: "再说一遍", en: "say again",
            replies: [("repeated", "{{text}}", "{{text}}"), ("nothing-to-repeat", "还没说。", "Nothing yet.")]),
        Own(
            name: "language", zh: "请用{language}", en: "speak {language}",
            slots: "slots: {language: {kind: choice, list: language, required: true}}\n",
            replies: [("language-set", "好的，用这个语言。", "Very well, in this language.")]),
    ]

    private static func words(_ sentences: [String], _ replies: [(String, String)], help: String?) -> String {
        var text = "sentences:\n" + sentences.map { "  - \"\($0)\"\n" }.joined() + "replies:\n"
        for (key, reply) in replies {
            text += "  \(key): |-\n" + reply.split(separator: "\n").map { "    \($0)\n" }.joined()
        }
        return help.map { text + "help: \($0)\n" } ?? text
    }

    private static let sharedChinese = """
        lists: {language: [{in: 繁体字, out: zh-Hant}, {in: 简体字, out: zh-Hans}, {in: 英文, out: en}]}
        own-place: [我们小区]
        there: [那里]
        place-suffixes: [花园, 小区]
        company-endings: [物业]
        ticket-words: [工单]
        location-words: {after: {building: [号楼], unit: [单元]}, spots: [北门]}
        choices: {none: [都不是], new: [另一件]}
        replies:
          welcome: 您好。
          empty: 请说一件事。
          not-understood: 没有听懂。
          which: 您说的是哪一个？
          offer: 您想办哪一件？
          elsewhere: 请拨12345。
          not-found: 没有找到“{{text}}”。
          not-permitted: 由{{#roles}}{{role}}{{/roles}}办理。
          not-signed-in: 请先登录。
          cancelled: 已放下。
          parked: "{{#parked}}{{form}}先放着。{{/parked}}"
          corrected: "{{#corrected}}改为“{{value}}”。{{/corrected}}"
          given-up: "先放下{{form}}，请拨{{hotline}}。"
          cannot-read: 没有看懂。
          hint-choice: 请回答 1 到 {{n}}。
          unavailable: 系统出了问题。
          confirm: 对吗？
          danger: "{{#danger}}{{kind}}，请拨{{number}}。{{/danger}}"
        terms: {form.complaint.file: 投诉, form.meeting.schedule: 会议, category.lift: 电梯, category.leak: 漏水, category.other: 其他, role.street: 街道, role.community: 社区,
          state.registered: 已登记, state.resolved: 已办结, danger.fire: 着火, choice.none: 都不是, choice.new: 另一件,
          choice.same: 同一件, location.building: "{}号楼", location.unit: "{}单元", location.join: "",
          weekday.1: 周一}
        """

    private static let sharedEnglish = """
        lists: {language: [{in: chinese, out: zh-Hans}, {in: english, out: en}]}
        own-place: [my compound]
        there: [there]
        place-suffixes: [garden]
        company-endings: [property]
        ticket-words: [ticket]
        location-words: {before: {building: [building], unit: [unit]}, spots: [basement]}
        choices: {none: [none of], new: [another]}
        replies:
          welcome: Hello.
          empty: Say one thing.
          not-understood: I did not understand.
          which: Which one?
          offer: Which do you need?
          elsewhere: Call 12345.
          not-found: I found no "{{text}}".
          not-permitted: This is for {{#roles}}{{role}} {{/roles}}.
          not-signed-in: Sign in first.
          cancelled: Dropped.
          parked: "{{#parked}}Your {{form}} waits.{{/parked}}"
          corrected: '{{#corrected}}Now "{{value}}".{{/corrected}}'
          given-up: "The {{form}} waits; ring {{hotline}}."
          cannot-read: I could not read that.
          hint-choice: Answer 1 to {{n}}.
          unavailable: Something failed.
          confirm: Is that right?
          danger: "{{#danger}}{{kind}}: ring {{number}}.{{/danger}}"
        terms: {form.complaint.file: complaint, form.meeting.schedule: meeting, category.lift: lift, category.leak: leak, category.other: other, role.street: street, role.community: community,
          state.registered: registered, danger.fire: fire, choice.none: none of these, choice.new: another one,
          choice.same: the same, location.building: "Building {}", location.unit: "Unit {}", location.join: ", ",
          weekday.1: Mon, month.11: Nov}
        """
}
