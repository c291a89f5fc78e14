import NIOCore

/// The lines of one connection, taken out one at a time from the bytes that have arrived.
///
/// Lines are cut only when asked for, so a burst costs no more memory than its bytes.
struct LineQueue: Sendable {
    private var decoder: LineDecoder
    private var bytes = ByteBuffer()

    init(limit: Int) {
        decoder = LineDecoder(limit: limit)
    }

    mutating func append(_ arrived: ByteBuffer) {
        guard bytes.readableBytes > 0 else {
            bytes = arrived
            return
        }
        var arrived = arrived
        bytes.discardReadBytes()
        bytes.writeBuffer(&arrived)
    }

    /// The next complete line; nil until more bytes arrive.
    mutating func next() -> ReceivedLine? {
        if let line = decoder.decode(buffer: &bytes) { return line }
        if bytes.readableBytes == 0 { bytes = ByteBuffer() }
        return nil
    }
}
