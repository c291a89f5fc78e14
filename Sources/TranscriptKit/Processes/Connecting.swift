import Glibc

extension Line {
    /// A connection to a numeric address or a name.
    ///
    /// - Throws: `.notStarted` where nobody answers there.
    convenience init(connectingTo host: String, port: UInt16) throws(TranscriptError) {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let found else {
            throw .notStarted(what: "\(host):\(port)", reason: "no such host")
        }
        defer { freeaddrinfo(found) }
        var (next, code): (UnsafeMutablePointer<addrinfo>?, Int32) = (found, 0)
        while let address = next?.pointee {
            let descriptor = socket(address.ai_family, address.ai_socktype, address.ai_protocol)
            if connect(descriptor, address.ai_addr, address.ai_addrlen) == 0 {
                self.init(owning: descriptor)
                return
            }
            code = errno
            close(descriptor)
            next = address.ai_next
        }
        throw .notStarted(what: "\(host):\(port)", reason: String(cString: strerror(code)))
    }
}
