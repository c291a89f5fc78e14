/// How much one server takes from its connections.
package struct LineLimits: Sendable, Equatable {
    /// Bytes in a line, its end not counted; a longer one is thrown away and answered with an explanation.
    package var lineBytes = 8192
    /// Connections at once; one more is told so and closed.
    package var connections = 1024
    /// How long a connection may send nothing before the server says goodbye and closes it.
    package var idle: Duration = .seconds(600)
    /// Lines that a connection may send in a second, as many at once; nil is without limit.
    package var linesPerSecond: Int?
    /// How long a connection stays open for its other side to read the last words.
    package var linger: Duration = .milliseconds(500)
    /// How long a shutdown waits for replies in flight before their connections are cut.
    package var drain: Duration = .seconds(10)

    package init() {}
}
