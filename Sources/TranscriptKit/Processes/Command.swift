/// A program to start.
package struct Command: Sendable, Equatable {
    /// A path; no search is made.
    package var path: String
    /// Without the program's own name.
    package var arguments: [String]
    /// All of the environment that the program gets.
    package var environment: [String: String]

    package init(path: String, arguments: [String], environment: [String: String]) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
    }
}
