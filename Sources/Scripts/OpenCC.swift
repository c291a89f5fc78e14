import COpenCC

/// One open OpenCC configuration, closed when the value goes.
struct OpenCC: ~Copyable {
    private let handle: opencc_t

    /// Nil where the configuration or one of its dictionaries is missing on this machine.
    init?(_ configuration: String) {
        guard let opened = opencc_open(configuration), Int(bitPattern: opened) != -1 else { return nil }
        handle = opened
    }

    deinit { opencc_close(handle) }

    /// The converted text, or nil where OpenCC refuses it. NUL characters are kept.
    func convert(_ text: String) -> String? {
        var pieces: [String] = []
        for piece in text.split(separator: "\0", omittingEmptySubsequences: false) {
            guard let converted = convertPiece(String(piece)) else { return nil }
            pieces.append(converted)
        }
        return pieces.joined(separator: "\0")
    }

    /// OpenCC ends its answer with NUL, so a piece must hold none.
    private func convertPiece(_ text: String) -> String? {
        guard !text.isEmpty else { return text }
        var text = text
        let answer = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { opencc_convert_utf8(handle, $0.baseAddress, $0.count) }
        }
        guard let answer else { return nil }
        defer { opencc_convert_utf8_free(answer) }
        return String(cString: answer)
    }
}
