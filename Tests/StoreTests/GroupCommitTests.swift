import Store
import Testing
import Vocabulary

@Suite("Writes that wait together share a commit")
struct GroupCommitTests {
    private struct Refusal: Error, Equatable {}

    @Test("every write of many is committed once, each with its own number")
    func many() async throws {
        let city = try TinyCity.inMemory()
        let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<300 {
                group.addTask { try await city.store.write { tx in try tx.insert(city.entry()) } }
            }
            return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
        }
        #expect(numbers == Set(1...300))
        #expect(try city.store.read { tx in try tx.entryCount() } == 300)
    }

    @Test("one that fails is rolled back alone, and its caller gets its own error")
    func oneFails() async throws {
        let city = try TinyCity.inMemory()
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<100 {
                group.addTask {
                    do {
                        try await city.store.write { tx in
                            try tx.insert(city.entry())
                            if index.isMultiple(of: 10) { throw Refusal() }
                        }
                        return true
                    } catch {
                        return !(error is Refusal)
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 90)
        #expect(try city.store.read { tx in try tx.entryCount() } == 90)
    }

    @Test("a row that the schema refuses is told as such")
    func refusedRow() async throws {
        let city = try TinyCity.inMemory()
        await #expect(throws: StoreError.self) {
            try await city.store.write { tx in
                var entry = city.entry()
                entry.description = ""
                try tx.insert(entry)
            }
        }
        try await city.store.write { tx in try tx.insert(city.entry()) }
        #expect(try city.store.read { tx in try tx.entryCount() } == 1)
    }

    @Test("what a write returned can be read at once")
    func readsItsOwn() async throws {
        let path = TemporaryFile.path()
        defer { TemporaryFile.remove(path) }
        let city = try TinyCity(Store.open(path, mode: .create))
        for _ in 0..<20 {
            let number = try await city.store.write { tx in try tx.insert(city.entry()) }
            #expect(try city.store.read { tx in try tx.entry(number) }?.number == number)
        }
    }
}
