import NIOSSL

/// The files of the server's certificate.
package struct TransportSecurity: Sendable, Equatable {
    /// A PEM file: the certificate, then those that it was signed with.
    package var certificate: String
    /// A PEM file with the certificate's private key, without a passphrase.
    package var key: String

    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }

    /// - Throws: `.unreadableCertificate` or `.unreadableKey`.
    func context() throws(LineServerError) -> NIOSSLContext {
        let chain = try certificateChain()
        let privateKey = try privateKey()
        do {
            return try NIOSSLContext(
                configuration: .makeServerConfiguration(
                    certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(privateKey)))
        } catch {
            throw .unreadableKey(path: key)
        }
    }

    private func certificateChain() throws(LineServerError) -> [NIOSSLCertificate] {
        guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty else {
            throw .unreadableCertificate(path: certificate)
        }
        return chain
    }

    private func privateKey() throws(LineServerError) -> NIOSSLPrivateKey {
        do {
            return try NIOSSLPrivateKey(file: key, format: .pem)
        } catch {
            throw .unreadableKey(path: key)
        }
    }
}
