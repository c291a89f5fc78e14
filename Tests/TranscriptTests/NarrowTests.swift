import Foundation
import Scripts
import Testing
import TranscriptKit

@Suite("A terminal of 40 columns")
struct NarrowTests {
    @Test("every reply of every story fits, and loses nothing but the spaces at which it is broken")
    func fits() throws {
        for path in House.stories {
            for line in try Self.replies(path) {
                let lines = DisplayWidth.wrap(line, to: 40)
                #expect(lines.allSatisfy { DisplayWidth.width(of: $0) <= 40 }, "\(path): \(line)")
                #expect(Self.solid(lines.joined()) == Self.solid(line), "\(path): \(line)")
            }
        }
    }

    private static func replies(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("< ") }
            .map { String($0.dropFirst(2)) }
    }

    private static func solid(_ text: String) -> String { text.filter { $0 != " " } }
}
