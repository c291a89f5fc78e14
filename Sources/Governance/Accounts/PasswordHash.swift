import CSodium

/// An Argon2id hash of a password, as libsodium writes it.
package struct PasswordHash: Sendable {
    package let text: String

    package init(text: String) { self.text = text }

    /// Hashes a password with a fresh salt; takes some tens of milliseconds and 64 MB by design.
    ///
    /// `nil` where memory does not suffice.
    package init?(of password: String) {
        guard sodium_init() >= 0 else { return nil }
        var output = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        let status = crypto_pwhash_str(
            &output, bytes, UInt64(bytes.count), UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE),
            Int(crypto_pwhash_MEMLIMIT_INTERACTIVE))
        guard status == 0 else { return nil }
        text = String(decoding: output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a password is the one that was hashed; compares in constant time.
    package func matches(_ password: String) -> Bool {
        guard sodium_init() >= 0, text.utf8.count < Int(crypto_pwhash_STRBYTES) else { return false }
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(text, bytes, UInt64(bytes.count)) == 0
    }
}
