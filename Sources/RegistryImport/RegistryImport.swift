package import Store

/// Brings the registry in from CSV: all rows or none, and a second time without effect.
package struct RegistryImport: Sendable {
    /// Rows done and rows altogether.
    package typealias Progress = (_ done: Int, _ total: Int) -> Void

    private let store: Store

    package init(store: Store) { self.store = store }

    /// Imports the bytes of a file.
    ///
    /// - Parameter file: the file's name, for messages only.
    /// - Throws: `.notUTF8`, and what `run(_:text:file:progress:)` throws.
    package func run(
        _ kind: ImportKind, bytes: [UInt8], file: String, progress: @escaping Progress = { _, _ in }
    ) async throws(ImportError) -> ImportReport {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .notUTF8(file: file, row: Self.firstBadLine(bytes))
        }
        return try await run(kind, text: text, file: file, progress: progress)
    }

    /// Imports the text of a file in one transaction.
    ///
    /// - Throws: `.empty`, `.invalid` with every bad row, `.store`. Nothing is changed then.
    package func run(
        _ kind: ImportKind, text: String, file: String, progress: @escaping Progress = { _, _ in }
    ) async throws(ImportError) -> ImportReport {
        let table = try CSVTable(text, file: file)
        var problems = ImportProblems()
        kind.check(table.header, line: 1, &problems)
        guard problems.count == 0 else { throw problems.error(file: file) }
        guard !table.rows.isEmpty else { throw .empty(file: file) }
        let rows = table.rows.compactMap { ImportRow($0, header: table.header, &problems) }
        do {
            return try store.bulkWrite { writer in
                try Self.apply(kind, rows, writer, problems, file: file, progress)
            }
        } catch let error as ImportError {
            throw error
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            throw .store(.io(String(describing: error)))
        }
    }

    /// Applies every good row so that the others can be judged, then gives it all up if any row was bad.
    private static func apply(
        _ kind: ImportKind, _ rows: [ImportRow], _ writer: Writer, _ problems: ImportProblems, file: String,
        _ progress: @escaping Progress
    ) throws -> ImportReport {
        var session = ImportSession(writer: writer, problems: problems, total: rows.count, progress: progress)
        switch kind {
        case .places: try PlaceImport.apply(rows, &session)
        case .companies: try CompanyImport.apply(rows, &session)
        case .projects: try ProjectImport.apply(rows, &session)
        case .accounts: try AccountImport.apply(rows, &session)
        }
        guard session.problems.count == 0 else { throw session.problems.error(file: file) }
        if kind != .accounts, session.report.added + session.report.changed > 0 { try writer.registryChanged() }
        return session.report
    }

    private static func firstBadLine(_ bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}
