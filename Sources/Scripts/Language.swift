/// The scripts that Guanjia reads and answers in.
package enum Language: String, Sendable, Codable, CaseIterable {
    case hans = "zh-Hans"
    case hant = "zh-Hant"
    case en

    package var isChinese: Bool { self != .en }
}
