import SampleCity
import Store
import Testing
import Vocabulary

@Suite("the generator")
struct GeneratorTests {
    @Test("refuses a database that holds places")
    func notEmpty() async throws {
        let sample = try await SampleFixture.shared
        await #expect(throws: SampleError.notEmpty) {
            try await SampleCity(now: SampleFixture.now).write(into: sample.store, rules: sample.rules)
        }
    }
}
