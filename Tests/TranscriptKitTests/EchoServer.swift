import Foundation
import Glibc
import Synchronization

/// A line server on a free port that says what it hears, and how many lines that were on the connection.
final class EchoServer: Sendable {
    let port: UInt16
    private let socket: Int32
    private let lines = Mutex<[String]>([])

    struct Failure: Error {}

    init() throws {
        let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, size) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, address, &size) == 0
            }
        }
        guard isBound else { throw Failure() }
        socket = listener
        port = UInt16(bigEndian: address.sin_port)
        Thread { [weak self] in
            while case let connection = accept(listener, nil, nil), connection >= 0 { self?.serve(connection) }
        }.start()
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    var heard: [String] { lines.withLock { $0 } }

    private func serve(_ connection: Int32) {
        guard let stream = fdopen(connection, "r+") else { return }
        defer { fclose(stream) }
        fputs("hello\n\n", stream)
        fflush(stream)
        var (count, buffer) = (0, [CChar](repeating: 0, count: 1_024))
        while fgets(&buffer, 1_024, stream) != nil {
            count += 1
            let bytes = buffer.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:))
            let line = String(decoding: bytes, as: UTF8.self)
            lines.withLock { $0.append(line) }
            fputs("heard \(line)\n\(count)\n\n", stream)
            fflush(stream)
        }
    }
}
