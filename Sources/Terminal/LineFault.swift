package import Scripts

/// Why a line is not taken.
package enum LineFault: Error, Equatable, CaseIterable {
    case tooLong
    case notUTF8
    case controlCharacters

    /// One line that says what is wrong and what to do. `limit` is in bytes.
    package func explanation(in language: Language, limit: Int) -> String {
        switch (self, language) {
        case (.tooLong, .hans): "这一行太长（超过 \(limit) 字节），没有处理。请分几行来说。"
        case (.tooLong, .hant): "這一行太長（超過 \(limit) 位元組），沒有處理。請分幾行來說。"
        case (.tooLong, .en):
            "That line is too long (over \(limit) bytes) and was not read. Please say it in shorter lines."
        case (.notUTF8, .hans): "这一行不是 UTF-8 文字，没有处理。请用 UTF-8 编码再发一次。"
        case (.notUTF8, .hant): "這一行不是 UTF-8 文字，沒有處理。請用 UTF-8 編碼再發一次。"
        case (.notUTF8, .en): "That line is not UTF-8 text and was not read. Please send it again in UTF-8."
        case (.controlCharacters, .hans): "这一行里有控制字符，没有处理。请去掉后再发一次。"
        case (.controlCharacters, .hant): "這一行裡有控制字元，沒有處理。請去掉後再發一次。"
        case (.controlCharacters, .en):
            "That line holds control characters and was not read. Please send it again without them."
        }
    }
}

/// Turns the bytes of one line into text that a talk may hear.
package enum LineText {
    /// The text of a line without its line end; a tab counts as a space.
    ///
    /// - Throws: `.tooLong` over `limit` bytes, `.notUTF8`, `.controlCharacters`; the first that holds.
    package static func read(_ bytes: [UInt8], limit: Int) throws(LineFault) -> String {
        guard bytes.count <= limit else { throw .tooLong }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        let spaced = text.contains("\t") ? String(text.map { $0 == "\t" ? " " : $0 }) : text
        guard !spaced.unicodeScalars.contains(where: Printable.isControl) else { throw .controlCharacters }
        return spaced
    }
}
