/// Something wrong in `intents/`, said so that its author can put it right.
package struct CatalogProblem: Error, Sendable, Hashable, CustomStringConvertible {
    package var file: String
    /// 1-based; 0 where the whole file is meant.
    package var line: Int
    package var message: String

    package init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    package var description: String { line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)" }
}

/// Why a folder of intents could not be loaded.
package enum CatalogError: Error, Sendable {
    case missingFolder(path: String)
    case invalid([CatalogProblem])
}
