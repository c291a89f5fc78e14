import Foundation
import Understanding

/// An `intents/` folder made of a few files, changed by each test as it likes.
struct SmallFolder {
    private var files: [String: Data] = Self.shared.mapValues { Data($0.utf8) }

    /// A folder with the shared files and no intents.
    init() {}

    /// The file at `path` as text; setting nil removes it.
    subscript(path: String) -> String? {
        get { files[path].map { String(decoding: $0, as: UTF8.self) } }
        set { files[path] = newValue.map { Data($0.utf8) } }
    }

    mutating func set(_ path: String, bytes: [UInt8]) { files[path] = Data(bytes) }

    /// Adds an intent; words that are not given are as small as can be.
    mutating func add(
        _ name: String, _ definition: String = "roles: all\noutcomes: [done]", zh: String = "", en: String = ""
    ) {
        self["\(name)/intent.yaml"] = definition
        self["\(name)/zh.yaml"] = zh.isEmpty ? "replies: {done: 好}" : zh
        self["\(name)/en.yaml"] = en.isEmpty ? "replies: {done: done}" : en
    }

    /// Loads the files from a directory that is gone afterwards.
    func load() throws -> IntentCatalog {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("intents-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        for (path, data) in files {
            let file = directory.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
        return try IntentCatalog.load(directory: directory.path)
    }

    /// What loading says is wrong, one line for each problem.
    func problems() throws -> [String] {
        do {
            _ = try load()
            return []
        } catch CatalogError.invalid(let problems) {
            return problems.map(\.description)
        }
    }

    private static let shared = [
        "_shared/zh.yaml": """
        rules: {查: "(查|看看)"}
        lists:
          overdue: [{in: "(逾期|超期)", out: "yes"}]
          status: [{in: "(没办完|未办结)", out: open}, {in: 办结, out: resolved}]
        skip-words: [请问, 请]
        own-place: [我们小区, 我家]
        there: [那里, 那个小区]
        place-suffixes: [小区, 花园, 园]
        place-endings: [社区, 区, 街道]
        place-words: {compound: [小区, 社区], street: [街道, 街道办, 办事处]}
        company-endings: [物业, 物业公司, 物业服务有限公司]
        common-words: [阳光]
        rating-words: {5: [满意, 非常满意], 3: [基本满意], 1: [不满意, 非常不满意], not: [满意度]}
        ticket-words: [工单, 编号]
        location-words:
          after: {building: [号楼, 座, 栋, "#楼"], unit: [单元], floor: [层, 楼], room: [室]}
          spots: [地下车库, 北门]
        out-of-scope: [今天天气怎么样, 讲个笑话听听, 苹果多少钱一斤, 去北京的火车几点开, 红烧肉怎么做, 推荐一部电影]
        """,
        "_shared/en.yaml": """
        lists:
          overdue: [{in: "(overdue|late)", out: "yes"}]
          status: [{in: "(open|unresolved)", out: open}, {in: closed, out: resolved}]
        skip-words: [please]
        own-place: [my compound, our community]
        there: [that compound, there]
        place-suffixes: [garden, community]
        place-words: {compound: [compound, estate]}
        company-endings: [property, property management]
        common-words: [women, change]
        rating-words: {5: [satisfied, very satisfied], 1: [not satisfied, dissatisfied], not: []}
        ticket-words: [ticket, case]
        location-words:
          after: {floor: [floor]}
          before: {building: [building, block], unit: [unit], floor: [floor], room: [room, flat]}
          spots: [basement]
        out-of-scope: [what is the weather, tell me a joke, how do I cook rice, when does the train leave]
        """,
        "_shared/categories.yaml": """
        categories:
          lift: {keywords: {zh: [{text: 电梯, weight: 1.5}], en: [lift, elevator]}}
          leak: {keywords: {zh: [漏水], en: [leak, leaking]}}
          fire-safety: {keywords: {zh: [消防通道, 消防], en: [fire exit]}}
          parking: {keywords: {zh: [停车, {text: 车, weight: 0.3}], en: [parking]}}
        urgent: {zh: [停电, 爆管], en: [power cut]}
        danger:
          fire: {zh: [起火, 着火], en: [on fire], not: [起火锅, 容易着火, fire exit on fire drill]}
          trapped: {zh: [被困], en: [trapped], not: [被困扰]}
        """,
        "_shared/hant.yaml": "terms: {}",
    ]
}
