/// Everything that keeps the line server from starting or its client from being answered.
package enum LineServerError: Error, Sendable, Equatable {
    /// Another program listens there already.
    case addressInUse(host: String, port: Int)
    /// The host has no such address, or this user may not listen there.
    case cannotListen(host: String, port: Int, reason: String)
    /// The certificate file is missing, unreadable or no PEM chain.
    case unreadableCertificate(path: String)
    /// The key file is missing, unreadable, no PEM key or not the certificate's.
    case unreadableKey(path: String)
    /// The running server's own socket failed.
    case stopped(reason: String)
    /// Nobody answers there, or not as Guanjia does.
    case unreachable(host: String, port: Int)
    /// The connection ended before the reply.
    case disconnected
}
