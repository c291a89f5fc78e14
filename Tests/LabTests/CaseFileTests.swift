import Testing

@testable import guanjia_lab

@Suite("A file of cases")
struct CaseFileTests {
    private func file(_ text: String) throws -> CaseFile { try CaseFile(path: "f", bytes: Array(text.utf8)) }

    @Test(
        "gives its lines with their numbers, blank ones left out",
        arguments: [
            ("a\nb\n", [CaseLine(number: 1, text: "a"), CaseLine(number: 2, text: "b")]),
            ("a\r\nb", [CaseLine(number: 1, text: "a"), CaseLine(number: 2, text: "b")]),
            ("\n \t\n电梯\n", [CaseLine(number: 3, text: "电梯")]),
            ("\u{FEFF}a", [CaseLine(number: 1, text: "a")]),
            ("", []),
        ])
    func lines(text: String, lines: [CaseLine]) throws {
        #expect(try file(text).lines == lines)
    }

    @Test("names every line that is not UTF-8")
    func notUnicode() {
        let problems = [2, 3].map { CaseProblem(file: "f", line: $0, message: "this is not UTF-8") }
        #expect(throws: CaseFileError.invalid(problems)) {
            try CaseFile(path: "f", bytes: [0x61, 0x0A, 0xFF, 0x0A, 0xE7, 0x94, 0x0A])
        }
    }

    @Test("names every line that makes no row")
    func badRows() throws {
        let file = try file("intent\nnull\ttext\n\ttext\n")
        #expect {
            try file.rows(IntentCase.init)
        } throws: { error in
            guard case .invalid(let problems) = error as? CaseFileError else { return false }
            return problems.map(\.line) == [1, 3] && problems[1].description == "f:3: the intent is missing"
        }
    }

    @Test("is missed where there is none")
    func missing() {
        let path = "/no/such/file"
        #expect(throws: CaseFileError.missing(path: path)) { try CaseFile(path: path) }
    }

    @Test("is refused where it is a folder")
    func folder() {
        #expect(throws: CaseFileError.unreadable(path: "/")) { try CaseFile(path: "/") }
    }
}

@Suite("A JSON row")
struct JSONRowTests {
    private func problem(_ text: String) -> String? {
        do {
            _ = try MessageCase(CaseLine(number: 1, text: text))
            return nil
        } catch {
            return error.message
        }
    }

    @Test(
        "is refused with what is wrong with it",
        arguments: [
            ("{}", "\"text\" is missing"),
            (#"{"text":null}"#, "\"text\" is of the wrong kind"),
            (#"{"text":7}"#, "\"text\" is of the wrong kind"),
            ("[]", "this is no JSON object"),
            ("text", "this is no JSON object"),
            (#"{"text":"a","hint":"weather"}"#, "the hint \"weather\" is no category"),
        ])
    func refused(text: String, message: String) {
        #expect(problem(text) == message)
    }
}
