/// The addresses of pages and pictures in a text.
package enum WebAddresses {
    private static let schemes = ["https://", "http://"]
    private static let slash = UInt8(ascii: "/")

    /// In the order of the text, each once; an address ends at a space, at a sign of Chinese writing or an ideograph.
    package static func found(in text: String) -> [String] {
        guard mayHold(text) else { return [] }
        var found: [String] = []
        var rest = text[...]
        while let start = schemes.compactMap({ rest.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
            let end = rest[start.upperBound...].firstIndex { !isPart($0) } ?? rest.endIndex
            var address = String(rest[start.lowerBound..<end])
            while let last = address.last, ".,;:!?)".contains(last) { address.removeLast() }
            if end > start.upperBound, !found.contains(address) { found.append(address) }
            rest = rest[end...]
        }
        return found
    }

    /// Nearly all texts hold none, which their bytes tell at once.
    private static func mayHold(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var last: UInt8 = 0
            for byte in bytes {
                if byte == slash, last == slash { return true }
                last = byte
            }
            return false
        }
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isASCII && !character.isWhitespace && !"<>\"".contains(character)
    }
}
