/// A text made ready for comparing, and the way back from each of its units to the text as it was written.
///
/// Folding is compatibility composition (full-width forms to half-width, ℃ to °c), lower case, Simplified
/// characters for Traditional ones one by one, and a straight apostrophe. Invisible characters go; white space
/// stays, one unit for each. Linear in the length of the text.
package struct FoldedText: Sendable, Equatable {
    package let original: String
    package let text: String
    /// UTF-16 of `text`.
    package let units: [UInt16]
    /// For each folded unit the UTF-16 offset in `original` where its source begins, and the length of `original`
    /// at the end. Never falls.
    package let origins: [Int32]

    package init(_ original: String) {
        self.original = original
        if let plain = PlainFolder.fold(original) {
            text = plain.text
            units = plain.units
            origins = Array(0...Int32(truncatingIfNeeded: plain.units.count))
            return
        }
        var folder = Folder(capacity: original.utf8.count)
        folder.fold(original)
        text = folder.isChanged ? String(decoding: folder.units, as: UTF16.self) : original
        units = folder.units
        origins = folder.origins
    }

    /// The same text read with other units, as many as there are.
    package init(_ folded: FoldedText, units: [UInt16]) {
        precondition(units.count == folded.units.count, "each unit keeps its origin")
        original = folded.original
        text = PlainFolder.text(of: units)
        self.units = units
        origins = folded.origins
    }

    /// Builds the table that folding needs (about 10 ms, once); without it the first text pays for it.
    package static func prepare() { _ = FoldTable.shared }

    /// The UTF-16 range in `original` that a range of units comes from. Bounds outside the text are clamped.
    package func originalRange(of range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<units.count)
        let start = Int(origins[range.lowerBound])
        guard !range.isEmpty else { return start..<start }
        var end = range.upperBound
        while end < units.count, origins[end] <= origins[range.upperBound - 1] { end += 1 }
        return start..<Int(origins[end])
    }

    /// The words of `original` that a range of units comes from, in whole characters of Unicode.
    package func originalText(of range: Range<Int>) -> String {
        let range = originalRange(of: range)
        let utf16 = original.utf16
        let start = utf16.index(utf16.startIndex, offsetBy: range.lowerBound)
        let end = utf16.index(start, offsetBy: range.count)
        return String(original[start..<end])
    }
}
