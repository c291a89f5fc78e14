extension TalkWords {
    /// The intents that handlers serve.
    static let matters = [
        "complaint.file/intent.yaml": """
        roles: all
        danger: true
        confirm: guessed
        slots:
          place: {kind: place, required: true, default: home, level: compound}
          location: {kind: location}
          category: {kind: category, required: true}
          contact: {kind: phone}
          description: {kind: text, required: true, default: message}
        outcomes: [filed, duplicate, needs-place]
        commits: [filed]
        amended-by: complaint.amend
        undone-by: complaint.withdraw
        """,
        "complaint.file/zh.yaml": """
        sentences: ["我要投诉[{description}]", "{place}{category}坏了", "{category}坏了"]
        questions: {place: 是哪个小区？, category: 是什么问题？, description: 什么事？}
        hints: {place: 请说小区的名字。}
        help: 说“电梯坏了”
        replies:
          filed: |-
            {{ticket}}已登记。
            {{#location}}

            {{location}}
            {{/location}}
          duplicate: 已有{{ticket}}。
          needs-place: 请换一个小区。
        suggestions: {filed: ["查 {{ticket}}"]}
        """,
        "complaint.file/en.yaml": """
        sentences: ["report [{description}]", "the {category} is broken [(at|in) {place}]"]
        questions: {place: Which compound?, category: What is it about?, description: What happened?}
        hints: {place: Give the compound's name.}
        help: Say "the lift is broken"
        replies: {filed: "{{ticket}} is registered.", duplicate: "There is {{ticket}}.", needs-place: Another compound please.}
        """,
        "company.rating/intent.yaml": """
        roles: all
        slots: {company: {kind: company, required: true}}
        outcomes: [rated]
        """,
        "company.rating/zh.yaml":
            "sentences: [\"[{company}][的]星级\"]\nquestions: {company: 哪家物业？}\nreplies: {rated: \"{{company}}五星\"}",
        "company.rating/en.yaml": """
        sentences: ["stars [of {company}]"]
        questions: {company: Which company?}
        replies: {rated: "{{company}} has five stars"}
        """,
        "complaint.amend/intent.yaml": """
        roles: all
        slots: {ticket: {kind: ticket, required: true}, location: {kind: location}, contact: {kind: phone}}
        outcomes: [amended]
        """,
        "complaint.amend/zh.yaml": "replies: {amended: 补充好了。}",
        "complaint.amend/en.yaml": "replies: {amended: Added.}",
        "complaint.withdraw/intent.yaml": """
        roles: all
        confirm: always
        slots: {ticket: {kind: ticket, required: true}}
        outcomes: [withdrawn]
        commits: [withdrawn]
        """,
        "complaint.withdraw/zh.yaml":
            "sentences: [\"撤回{ticket}\"]\nreplies: {withdrawn: 撤回了。, confirm: \"撤回{{ticket}}，对吗？\"}",
        "complaint.withdraw/en.yaml":
            "sentences: [\"withdraw {ticket}\"]\nreplies: {withdrawn: Withdrawn., confirm: \"Withdraw {{ticket}}?\"}",
        "complaint.status/intent.yaml":
            "roles: all\nslots: {ticket: {kind: ticket, default: memory}}\noutcomes: [status]",
        "complaint.status/zh.yaml":
            "sentences: [\"查[{ticket}]\", \"{ticket}怎么样了\"]\nreplies: {status: \"{{ticket}}：{{state}}\"}",
        "complaint.status/en.yaml": "sentences: [\"status of {ticket}\"]\nreplies: {status: \"{{ticket}}: {{state}}\"}",
        "issue.list/intent.yaml":
            "roles: all\nslots: {place: {kind: place, default: [memory, home]}}\noutcomes: [listed]",
        "issue.list/zh.yaml":
            "sentences: [\"[{place}][的]问题\"]\nhelp: 说“问题”\nreplies: {listed: \"{{place}}共{{total}}件\"}",
        "issue.list/en.yaml": """
        sentences: ["[and] [the] issues [in] [{place}]"]
        help: Say "issues"
        replies: {listed: "{{place}}: {{total}} issues"}
        """,
        "meeting.schedule/intent.yaml": """
        roles: [community, street]
        confirm: always
        slots:
          place: {kind: place, required: true, level: compound}
          topic: {kind: text, required: true}
        outcomes: [scheduled]
        commits: [scheduled]
        """,
        "meeting.schedule/zh.yaml": """
        sentences: ["[{place}]开会"]
        questions: {place: 哪个小区开会？, topic: 议什么？}
        help: 说“开会”
        replies: {scheduled: 已安排。, confirm: "{{place}}开会，议“{{topic}}”，对吗？"}
        """,
        "meeting.schedule/en.yaml": """
        sentences: ["meeting [in {place}]"]
        questions: {place: Meet where?, topic: About what?}
        replies: {scheduled: Arranged., confirm: "{{place}}, about {{topic}}: right?"}
        """,
        "profile.set/intent.yaml":
            "roles: all\nsigned-in: true\nslots: {contact: {kind: phone, required: true}}\noutcomes: [saved]",
        "profile.set/zh.yaml":
            "sentences: [\"我的电话[是{contact}]\"]\nquestions: {contact: 什么号码？}\nhelp: 说“我的电话”\nreplies: {saved: 记下了。}",
        "profile.set/en.yaml": "sentences: [my number]\nquestions: {contact: Which number?}\nreplies: {saved: Noted.}",
        "rating.check/intent.yaml": """
        roles: all
        slots: {place: {kind: place, required: true, default: [memory, home]}}
        outcomes: [rated]
        """,
        "rating.check/zh.yaml":
            "sentences: [\"[{place}][的]评分\"]\nquestions: {place: 看哪里的评分？}\nreplies: {rated: \"{{place}}评分{{score}}\"}",
        "rating.check/en.yaml":
            "sentences: [\"rating [of {place}]\"]\nquestions: {place: Rating of where?}\nreplies: {rated: \"{{place}} rates {{score}}\"}",
    ]
}
