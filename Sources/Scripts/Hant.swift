import Synchronization

/// Wording in Traditional script, with the mainland's terms (社區, 信息, 軟件), not Taiwan's.
///
/// For wording and names when they are loaded: the first call opens OpenCC's phrases (30 to 50 ms), each costs
/// about 1 µs for each character. Where OpenCC's data are missing the text comes back as it was.
package enum Hant {
    private static let converter = Mutex(OpenCC("s2t.json"))

    /// The text in Traditional script, phrase by phrase. ASCII, and so every `{{tag}}`, comes through unchanged.
    package static func from(_ simplified: String) -> String {
        guard let converted = converter.withLock({ $0?.convert(simplified) }) else { return simplified }
        return TraditionalCorrections.applied(to: converted)
    }
}

/// Wording in Simplified script.
package enum Hans {
    private static let converter = Mutex(OpenCC("t2s.json"))

    /// The text in Simplified script, phrase by phrase. Text without OpenCC's data comes back as it was.
    package static func from(_ traditional: String) -> String {
        converter.withLock { $0?.convert(traditional) } ?? traditional
    }
}
