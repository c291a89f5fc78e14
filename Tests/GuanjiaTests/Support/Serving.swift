import Foundation
import Glibc

/// A server that runs until it is told to stop; it is killed when nobody holds it any more.
final class Serving: Sendable {
    private let process: Process
    let host: String
    let port: UInt16

    /// Starts it on a free port and waits until it says that it listens.
    init(_ arguments: [String], listen: String = "127.0.0.1:0") async throws {
        process = Program.process(["serve", "--listen", listen] + arguments)
        let errors = Pipe()
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let told = await Self.firstLine(errors.fileHandleForReading, mark: "listening on ")
        let address = told.split(separator: ":")
        guard address.count == 2, let port = UInt16(address[1]) else { throw NoServer(said: told) }
        (host, self.port) = (String(address[0]), port)
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// Sends a signal and waits for the end; the status.
    func stop(_ signal: Int32) async -> Int32 {
        kill(process.processIdentifier, signal)
        return await onThread { [self] in
            process.waitUntilExit()
            return process.terminationReason == .exit ? process.terminationStatus : -1
        }
    }

    /// What follows `mark` on the line that holds it; everything that was said where none does.
    private static func firstLine(_ handle: FileHandle, mark: String) async -> String {
        await onThread {
            var said = ""
            while true {
                let data = handle.availableData
                said += String(decoding: data, as: UTF8.self)
                let line = said.split(separator: "\n").first { $0.contains(mark) }
                if let line, said.hasSuffix("\n") { return String(line.dropFirst(mark.count)) }
                guard !data.isEmpty else { return said }
            }
        }
    }
}

struct NoServer: Error { var said: String }

/// Runs what waits on a thread of its own, so that it holds up no test.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { done in
        Thread.detachNewThread { done.resume(returning: body()) }
    }
}

/// A connection as `nc` makes it; reads wait at most 30 seconds.
final class Dial: Sendable {
    private let socket: Int32

    init(_ server: Serving) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var wait = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = server.port.bigEndian
        inet_pton(AF_INET, server.host, &address.sin_addr)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                connect(socket, generic, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw NoServer(said: "\(server.host):\(server.port)") }
    }

    deinit { close(socket) }

    /// Sends `text` and returns what comes, up to and with the next `mark`; less where the connection ends.
    func say(_ text: String, upTo mark: String) async -> String {
        let bytes = Array(text.utf8)
        return await onThread { [self] in
            _ = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
            var heard: [UInt8] = []
            var byte: UInt8 = 0
            while !heard.suffix(mark.utf8.count).elementsEqual(mark.utf8), recv(socket, &byte, 1, 0) == 1 {
                heard.append(byte)
            }
            return String(decoding: heard, as: UTF8.self)
        }
    }
}
