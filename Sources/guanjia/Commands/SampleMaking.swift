import Assembly
import Foundation
import Governance
import SampleCity
import Store
import Vocabulary

/// Makes a sample's database beside its place and moves it there when it is whole, so that none is ever half made.
func makeSample(_ path: String, rules: () -> ProgrammeRules, now: Instant) async throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.cannotCreate(path: path) }
    let unfinished = path + ".making"
    remove(unfinished)
    let store = try Store.open(unfinished, mode: .create)
    do {
        let bar = ProgressBar()
        try await SampleCity(now: now).write(into: store, rules: rules()) { progress in
            bar.show(progress.step.rawValue, done: progress.done, total: progress.total)
        }
        bar.end()
        try store.close()
        try FileManager.default.moveItem(atPath: unfinished, toPath: path)
        remove(unfinished)
    } catch {
        remove(unfinished)
        throw sampleFailure(error, path)
    }
}

/// Removes a database, and what SQLite left beside it.
private func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
}

private func sampleFailure(_ error: any Error, _ path: String) -> any Error {
    switch error {
    case SampleError.store(let error): error
    case SampleError.notEmpty: StoreError.cannotCreate(path: path)
    case SampleError.noPasswords:
        Failure("This machine has too little memory to hash passwords.", status: Failure.unavailable)
    default: error is StoreError ? error : StoreError.cannotCreate(path: path)
    }
}
