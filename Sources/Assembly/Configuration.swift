import Foundation
package import Vocabulary

/// Where everything is and what time it is: read once, at the start.
package struct Configuration: Sendable {
    /// The database's file.
    package var database: String
    /// The folder of the intents.
    package var intents: String
    /// The folder of the city's rules.
    package var programme: String
    /// A frozen clock; nil for the real one.
    package var now: Instant?
    /// How long names of places are used before a look whether the registry has changed.
    package var namesInterval: Duration = .seconds(1)

    package init(database: String, intents: String, programme: String, now: Instant? = nil) {
        self.database = database
        self.intents = intents
        self.programme = programme
        self.now = now
    }

    /// What the command line names, then what the environment names, then what is usual.
    package init(
        database: String?, intents: String?, now: Instant?, environment: [String: String], executable: String
    ) {
        let places = UsualPlaces(environment: environment, executable: executable)
        self.init(
            database: database ?? places.database, intents: intents ?? places.intents,
            programme: places.programme(beside: intents ?? places.intents), now: now)
    }

    package var clock: @Sendable () -> Instant {
        if let now { return { now } }
        return { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
    }
}

/// The places where files usually are.
struct UsualPlaces {
    let environment: [String: String]
    let executable: String

    var database: String {
        if let path = value("GUANJIA_DATABASE") { return path }
        let data = value("XDG_DATA_HOME") ?? (value("HOME") ?? ".") + "/.local/share"
        return data + "/guanjia/guanjia.sqlite"
    }

    var intents: String {
        if let path = value("GUANJIA_INTENTS") { return path }
        return Self.exists("./intents") ? "./intents" : installed + "/intents"
    }

    /// `programme` stands beside `intents`.
    func programme(beside intents: String) -> String {
        if let path = value("GUANJIA_PROGRAMME") { return path }
        // Absolute first, since "." has no last component to leave out.
        let parent = URL(filePath: intents).absoluteURL.standardized.deletingLastPathComponent().path
        let beside = parent + "/programme"
        return Self.exists(beside) ? beside : installed + "/programme"
    }

    /// `share/guanjia` beside the folder that the program is installed in.
    private var installed: String {
        let folder = (executable as NSString).deletingLastPathComponent
        return ((folder as NSString).deletingLastPathComponent) + "/share/guanjia"
    }

    private func value(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
