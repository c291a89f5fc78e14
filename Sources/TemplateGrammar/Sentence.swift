/// A place in a file: what an error points to.
package struct Origin: Sendable, Hashable {
    package let file: String
    /// The line, counted from 1.
    package let line: Int

    package init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}

/// A template as its author wrote it.
package struct Sentence: Sendable, Hashable {
    package let text: String
    package let origin: Origin

    package init(_ text: String, at origin: Origin) {
        self.text = text
        self.origin = origin
    }
}
