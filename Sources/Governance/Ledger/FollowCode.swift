import CSodium
import Store

/// The secret by which somebody without an account follows an entry: K7M2-9QXA.
///
/// Made of the entry's number and a key of the database, so that nothing but the key is kept; 40 bits, which nobody
/// guesses through a talk.
struct FollowCode: Sendable {
    /// Without those that look alike.
    private static let letters = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
    private static let length = 8

    let text: String

    init(of ticket: Int64, key: String) {
        let message = Array("entry \(ticket)".utf8)
        let key = Array(key.utf8)
        var hash = [UInt8](repeating: 0, count: 16)
        _ = crypto_generichash(&hash, hash.count, message, UInt64(message.count), key, key.count)
        let letters = hash.prefix(Self.length).map { Self.letters[Int($0) % Self.letters.count] }
        text = String(decoding: letters.prefix(4) + [UInt8(ascii: "-")] + letters.suffix(4), as: UTF8.self)
    }

    /// Whether somebody wrote this code, in letters of either case; compares in constant time.
    func matches(_ written: String) -> Bool {
        let (one, other) = (Array(text.utf8), Array(written.uppercased().utf8))
        return one.count == other.count && sodium_memcmp(one, other, one.count) == 0
    }

    /// 32 random letters.
    static func randomKey() -> String {
        guard sodium_init() >= 0 else { return "" }
        return String(
            decoding: (0..<32).map { _ in letters[Int(randombytes_uniform(UInt32(letters.count)))] }, as: UTF8.self)
    }
}

extension Writer {
    /// The key of the database's codes, made when the first one is needed.
    func followKey() throws -> String {
        if let key = try read.meta(.followKey) { return key }
        let key = FollowCode.randomKey()
        try setMeta(.followKey, key)
        return key
    }
}
