// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A room that is loops over arrays from end to end. It is optimised in debug builds too: compiling the grammars and
/// training, which every first start and many tests do, otherwise takes many seconds.
func engine(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: dependencies,
        swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

/// A program. A release holds the Swift runtime, so that it starts sooner and runs where no Swift is installed.
func main(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies,
        swiftSettings: strict + [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))],
        linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude files: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: files, swiftSettings: strict)
}

func system(_ name: String, apt package: String) -> Target {
    .systemLibrary(name: name, providers: [.apt([package])])
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let csv: Target.Dependency = .product(name: "SwiftCSV", package: "SwiftCSV")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOSSL", package: "swift-nio-ssl"),
]

let package = Package(
    name: "guanjia",
    products: [
        .executable(name: "guanjia", targets: ["guanjia"]),
        .executable(name: "guanjia-lab", targets: ["guanjia-lab"]),
        // For the package in Benchmarks/.
        .library(
            name: "Rooms",
            targets: [
                "Scripts", "Vocabulary", "TemplateGrammar", "TextClassifier", "TimeExpressions", "Understanding",
                "Dialogue",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        system("CReadline", apt: "libreadline-dev"),
        system("COpenCC", apt: "libopencc-dev"),
        system("CSodium", apt: "libsodium-dev"),

        room("Scripts", ["COpenCC"]),
        room("Vocabulary", ["Scripts"]),
        engine("TemplateGrammar"),
        engine("TextClassifier"),
        room("TimeExpressions"),
        room("Understanding", ["Scripts", "Vocabulary", "TemplateGrammar", "TextClassifier", "TimeExpressions", yams]),
        room("Dialogue", ["Understanding", "Vocabulary", "Scripts", "TimeExpressions", mustache]),
        room("Store", ["Vocabulary", "Scripts", "TimeExpressions", grdb]),
        room("Governance", ["Store", "Vocabulary", "Scripts", "TimeExpressions", "CSodium", yams]),
        room("RegistryImport", ["Governance", "Store", "Vocabulary", "Scripts", "TimeExpressions", csv]),
        room("SampleCity", ["Governance", "Store", "Vocabulary", "Scripts", "TimeExpressions"]),
        room("Handlers", ["Dialogue", "Governance", "Understanding", "Vocabulary", "Scripts", "TimeExpressions"]),
        room(
            "Bot",
            [
                "Handlers", "Dialogue", "Understanding", "Governance", "Vocabulary", "Scripts", "TimeExpressions",
                logging, metrics,
            ]),
        room("Terminal", ["Dialogue", "Scripts", "CReadline"]),
        room("LineServer", nio + ["Dialogue", "Scripts", logging, metrics, lifecycle]),
        room("TranscriptKit", ["Dialogue", "Scripts"]),
        room(
            "Assembly",
            [
                "Bot", "Handlers", "Governance", "Store", "Understanding", "Dialogue", "Vocabulary", "Scripts",
                "TimeExpressions", "SampleCity", "RegistryImport", logging,
            ]),
        main(
            "guanjia",
            [
                "Assembly", "Bot", "Handlers", "Terminal", "LineServer", "TranscriptKit", "RegistryImport",
                "SampleCity", "Governance", "Store", "Dialogue", "Understanding", "TemplateGrammar", "Vocabulary",
                "Scripts", "TimeExpressions", arguments, logging, lifecycle, unixSignals,
            ]),
        main(
            "guanjia-lab",
            [
                "Assembly", "LineServer", "Governance", "Store", "Dialogue", "Understanding", "TemplateGrammar",
                "TextClassifier", "Vocabulary", "Scripts", "TimeExpressions", arguments,
            ]),

        tests("ScriptsTests", ["Scripts"]),
        tests("TemplateGrammarTests", ["TemplateGrammar"]),
        tests("TextClassifierTests", ["TextClassifier"]),
        tests("TimeExpressionsTests", ["TimeExpressions"]),
        tests("UnderstandingTests", ["Understanding", "Vocabulary", "TemplateGrammar", "Scripts", "TimeExpressions"]),
        tests("DialogueTests", ["Dialogue", "Understanding", "Vocabulary", "Scripts", "TimeExpressions"]),
        tests("StoreTests", ["Store", "Vocabulary", "Scripts", "TimeExpressions", grdb]),
        tests("GovernanceTests", ["Governance", "Store", "Vocabulary", "Scripts", "TimeExpressions"]),
        tests(
            "RegistryImportTests",
            ["RegistryImport", "Governance", "Store", "Vocabulary", "Scripts", "TimeExpressions"]),
        tests("SampleCityTests", ["SampleCity", "Governance", "Store", "Vocabulary", "Scripts", "TimeExpressions"]),
        tests("TerminalTests", ["Terminal", "Dialogue", "Scripts"]),
        tests("TranscriptKitTests", ["TranscriptKit", "Dialogue", "Scripts"]),
        tests(
            "LineServerTests",
            nio + [
                "LineServer", "Dialogue", "Scripts", logging, lifecycle,
                .product(name: "NIOTestUtils", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        tests(
            "BotTests",
            [
                "Bot", "Handlers", "Assembly", "Dialogue", "Governance", "Store", "Understanding", "Vocabulary",
                "Scripts", "TimeExpressions", grdb, logging,
            ]),
        tests("GuanjiaTests", ["guanjia", "Dialogue"]),
        tests(
            "LabTests",
            [
                "guanjia-lab", "Understanding", "TemplateGrammar", "Dialogue", "Scripts", "TimeExpressions",
                "Vocabulary",
            ],
            exclude: ["HeldOut"]),
        tests(
            "TranscriptTests",
            ["TranscriptKit", "Assembly", "Bot", "Dialogue", "Scripts", "TimeExpressions", "Vocabulary", "guanjia"]),
    ],
    swiftLanguageModes: [.v6]
)
