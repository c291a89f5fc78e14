import Foundation
import LineServer

/// A certificate for localhost that signs itself, valid from 2020 to 2120. It protects nothing.
enum TestCertificate {
    /// Writes the two files into a new folder for `body`, and removes it.
    static func withFiles(_ body: (TransportSecurity) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "guanjia-tls-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = TransportSecurity(
            certificate: folder.appending(path: "certificate.pem").path, key: folder.appending(path: "key.pem").path)
        try certificate.write(toFile: files.certificate, atomically: true, encoding: .utf8)
        try key.write(toFile: files.key, atomically: true, encoding: .utf8)
        try await body(files)
    }

    private static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBZzCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
        c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
        CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABDv5yLOz/gQAEYgl
        2kOoPjH59D6Yt74JUtT1oHFhgazJHwLxAyxuV042uAgjQq+SH8sC4w5Y39KYwb6F
        MOcrlFOjTjBMMA8GA1UdEwEB/wQFMAMBAf8wGgYDVR0RBBMwEYIJbG9jYWxob3N0
        hwR/AAABMB0GA1UdDgQWBBQAlVYN5HkjG1fEYkXfrxM6MU/r7zAKBggqhkjOPQQD
        AgNIADBFAiAfyvOswoFNq6tZ+wNYu8e52ttg+0acwrL93IbHhlUj+gIhAM9PmYfE
        4nePf/oJY7B2ersDqknGYME7BEyPlntPHQ9b
        -----END CERTIFICATE-----
        """

    private static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYKdZDtw4SWSGrHXB
        zTyTpXudPBRqYQLwgAUFtBO/VsKhRANCAAQ7+cizs/4EABGIJdpDqD4x+fQ+mLe+
        CVLU9aBxYYGsyR8C8QMsbldONrgII0Kvkh/LAuMOWN/SmMG+hTDnK5RT
        -----END PRIVATE KEY-----
        """
}
