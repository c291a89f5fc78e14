package import NIOCore

/// One line as it came, without its line end.
package enum ReceivedLine: Sendable, Equatable {
    case line([UInt8])
    /// A line over the limit; its bytes are gone. Programs' lines start with `{`.
    case tooLong(startsWithBrace: Bool)
}

/// Cuts bytes at LF or CRLF. An empty line is a line; a half line at the end of the stream is nothing.
///
/// A line over the limit is thrown away while it is read, so no more than the limit and one read are ever held,
/// and it is reported once, where it ends.
package struct LineDecoder: NIOSingleStepByteToMessageDecoder {
    package typealias InboundOut = ReceivedLine

    private let limit: Int
    /// How many bytes of the buffer are known to hold no LF.
    private var searched = 0
    /// Set while the rest of a line over the limit is thrown away.
    private var discardedStartsWithBrace: Bool?

    /// - Parameter limit: the most bytes in a line, its end not counted.
    package init(limit: Int) {
        self.limit = limit
    }

    package mutating func decode(buffer: inout ByteBuffer) -> ReceivedLine? {
        guard let length = lengthOfLine(in: buffer) else {
            discardExcess(of: &buffer)
            return nil
        }
        searched = 0
        defer { buffer.moveReaderIndex(forwardBy: length + 1) }
        if let startsWithBrace = discardedStartsWithBrace {
            discardedStartsWithBrace = nil
            return .tooLong(startsWithBrace: startsWithBrace)
        }
        return line(ofLength: length, in: buffer)
    }

    package mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) -> ReceivedLine? {
        if let line = decode(buffer: &buffer) { return line }
        if seenEOF { buffer.moveReaderIndex(to: buffer.writerIndex) }
        return nil
    }

    private func line(ofLength length: Int, in buffer: ByteBuffer) -> ReceivedLine {
        let bytes = buffer.readableBytesView.prefix(length)
        let content = bytes.last == .carriageReturn ? bytes.dropLast() : bytes
        guard content.count <= limit else { return .tooLong(startsWithBrace: content.first == .openingBrace) }
        return .line([UInt8](content))
    }

    private func lengthOfLine(in buffer: ByteBuffer) -> Int? {
        let view = buffer.readableBytesView
        return view.dropFirst(searched).firstIndex(of: .lineFeed).map { $0 - view.startIndex }
    }

    private mutating func discardExcess(of buffer: inout ByteBuffer) {
        searched = buffer.readableBytes
        // One byte more may be the CR of a line end that is still to come.
        guard discardedStartsWithBrace != nil || searched > limit + 1 else { return }
        if discardedStartsWithBrace == nil {
            discardedStartsWithBrace = buffer.readableBytesView.first == .openingBrace
        }
        buffer.moveReaderIndex(to: buffer.writerIndex)
        searched = 0
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let openingBrace = UInt8(ascii: "{")
    static let closingBrace = UInt8(ascii: "}")
    static let openingBracket = UInt8(ascii: "[")
    static let closingBracket = UInt8(ascii: "]")
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let colon = UInt8(ascii: ":")
    static let comma = UInt8(ascii: ",")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
}
