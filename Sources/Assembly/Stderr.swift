import Foundation

/// What the program says beside its answers.
package enum Stderr {
    package static func say(_ line: String) { write(line + "\n") }

    package static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
