// swift-tools-version: 6.0
// SPDX-License-Identifier: EUPL-1.2
import PackageDescription

let package = Package(
    name: "auskunft",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "auskunft", targets: ["auskunft"]),
        .executable(name: "generate-content", targets: ["GenerateContent"]),
        .executable(name: "fuzz-search", targets: ["FuzzSearch"]),
        .executable(name: "time-search", targets: ["TimeSearch"]),
        .executable(name: "tune-search", targets: ["TuneSearch"]),
    ],
    // Exact, so that every clone builds the same program; RELEASE.md says how they are raised.
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM",
            pkgConfig: "libcmark-gfm",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
                .brew(["cmark-gfm"]),
            ]
        ),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        .target(name: "CSystem", path: "Sources/Toolkits/CSystem"),
        .target(name: "Digest", dependencies: ["CCrypto"], path: "Sources/Toolkits/Digest"),
        .target(name: "Parallel", path: "Sources/Toolkits/Parallel"),
        .target(name: "Compression", dependencies: ["CDeflate", "CBrotli"], path: "Sources/Toolkits/Compression"),
        .target(name: "Bytes", path: "Sources/Toolkits/Bytes"),
        .target(name: "JSON", dependencies: ["Bytes"], path: "Sources/Toolkits/JSON"),
        .target(name: "Files", dependencies: ["CSystem", "Parallel"], path: "Sources/Toolkits/Files"),
        .target(
            name: "Markup", dependencies: ["Bytes", "CLibXML2", "Knowledge", "Diagnostics"],
            path: "Sources/Exchange/Markup"),
        .target(name: "XML", dependencies: ["Bytes", "CLibXML2", "Markup"], path: "Sources/Exchange/XML"),
        .target(
            name: "Importing", dependencies: ["Bytes", "Markup", "Knowledge", "Diagnostics"],
            path: "Sources/Exchange/Importing"),
        .target(
            name: "JSONLines", dependencies: ["Bytes", "Importing", "Diagnostics"], path: "Sources/Exchange/JSONLines"),
        .target(
            name: "CSV", dependencies: ["Bytes", "Importing", "Knowledge"], path: "Sources/Exchange/CSV"),
        .target(
            name: "DirectoryLists", dependencies: ["Bytes", "CSV", "Diagnostics", "Importing", "Knowledge", "Markup"],
            path: "Sources/Exchange/DirectoryLists"),
        .target(
            name: "MarkdownFolder",
            dependencies: ["Bytes", "Diagnostics", "Importing", "Knowledge", "Markup", "ReadingYAML"],
            path: "Sources/Exchange/MarkdownFolder"),
        .target(
            name: "XZuFi",
            dependencies: ["Bytes", "Digest", "Importing", "Markup", "XML", "Knowledge", "Diagnostics"],
            path: "Sources/Exchange/XZuFi"),
        .target(
            name: "SQLite",
            dependencies: [
                "Files", "Interface", "Knowledge", "Parallel", "Theme", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Sources/Exchange/SQLite"),
        .target(
            name: "OpenSearch", dependencies: ["Files", "Interface", "JSON", "Knowledge", "Parallel", "Theme"],
            path: "Sources/Exchange/OpenSearch"),
        .target(name: "Diagnostics", dependencies: ["Bytes", "JSON"]),
        .target(name: "Knowledge", dependencies: ["Bytes", "Diagnostics"]),
        .target(name: "Search"),
        .target(
            name: "Indexing", dependencies: ["Search", "Knowledge", "Diagnostics", "Parallel", "YAMLFault", "Yams"]),
        .target(name: "External", dependencies: ["Bytes", "Knowledge", "Diagnostics"]),
        .target(
            name: "ReadingFiles", dependencies: ["Bytes", "Diagnostics", "Knowledge"], path: "Sources/Reading/Files"),
        .target(
            name: "ReadingYAML", dependencies: ["Bytes", "Diagnostics", "JSON", "Knowledge", "Yams"],
            path: "Sources/Reading/YAML"),
        .target(
            name: "ReadingContract",
            dependencies: ["Bytes", "Diagnostics", "JSON", "Knowledge", "ReadingFiles", "ReadingYAML"],
            path: "Sources/Reading/Contract"),
        .target(
            name: "ReadingMarkdown", dependencies: ["Bytes", "CMarkGFM", "Diagnostics", "Knowledge", "ReadingFiles"],
            path: "Sources/Reading/Markdown"),
        .target(
            name: "Reading",
            dependencies: [
                "Bytes", "Diagnostics", "Digest", "Files", "Knowledge", "Parallel", "ReadingContract", "ReadingFiles",
                "ReadingMarkdown", "ReadingYAML",
            ],
            path: "Sources/Reading/Content"),
        .target(
            name: "Checking",
            dependencies: [
                "Bytes", "External", "Knowledge", "Diagnostics", "Parallel", "Reading", "ReadingContract",
                "ReadingFiles", "ReadingMarkdown",
            ],
            plugins: ["ListRules"]),
        .target(name: "Planning", dependencies: ["Bytes", "Diagnostics", "JSON", "Knowledge"]),
        .target(name: "YAMLFault", dependencies: ["Diagnostics", "Yams"], path: "Sources/Toolkits/YAMLFault"),
        .target(name: "Theme", dependencies: ["Diagnostics", "Digest", "YAMLFault", "Yams"], plugins: ["EmbedTheme"]),
        .target(name: "Rendering", dependencies: ["Bytes", "Diagnostics", "Digest", "Knowledge", "Theme"]),
        .target(name: "Interface", dependencies: ["Bytes", "Diagnostics", "JSON", "Knowledge", "Rendering", "Theme"]),
        .target(
            name: "Publishing",
            dependencies: [
                "Bytes", "Compression", "Diagnostics", "Digest", "Files", "Interface", "JSON", "Knowledge", "Parallel",
                "Planning", "Rendering", "Theme", .product(name: "Mustache", package: "swift-mustache"),
            ],
            plugins: ["CompileSearchModule"]
        ),
        .target(
            name: "Serving",
            dependencies: ["Bytes", "Digest", "JSON", .product(name: "FlyingSocks", package: "FlyingFox")]),
        .target(
            name: "Workshop",
            dependencies: [
                "Bytes", "CSV", "Checking", "Diagnostics", "Digest", "DirectoryLists", "External", "Files", "Importing",
                "Indexing", "Interface",
                "JSON", "JSONLines", "Knowledge", "MarkdownFolder", "Markup", "OpenSearch", "Parallel", "Planning",
                "Publishing", "Reading",
                "ReadingContract", "ReadingFiles", "SQLite", "Search", "Serving", "Theme", "XML", "XZuFi",
            ]
        ),
        .executableTarget(
            name: "auskunft",
            dependencies: [
                "Reading", "ReadingContract", "CSystem", "Diagnostics", "DirectoryLists", "External", "Importing",
                "Knowledge", "Planning", "Publishing", "Search", "Serving", "Workshop",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            plugins: ["StampVersion"]
        ),
        .target(name: "SeededNumbers", path: "Benchmarks/SeededNumbers"),
        .executableTarget(
            name: "GenerateContent",
            dependencies: ["SeededNumbers", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Benchmarks/GenerateContent"
        ),
        .executableTarget(
            name: "TuneSearch",
            dependencies: [
                "Search", "Indexing", "Reading", "Files", "Knowledge", "SeededNumbers",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/TuneSearch"
        ),
        .executableTarget(
            name: "TimeSearch",
            dependencies: ["Search", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Benchmarks/TimeSearch"
        ),
        .executableTarget(
            name: "FuzzSearch",
            dependencies: [
                "Search", "SeededNumbers", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/FuzzSearch"
        ),
        .executableTarget(name: "ThemeEmbedder", path: "Plugins/ThemeEmbedder"),
        .executableTarget(name: "RuleLister", path: "Plugins/RuleLister"),
        .executableTarget(name: "SearchModuleCompiler", path: "Plugins/SearchModuleCompiler"),
        .executableTarget(name: "VersionStamper", path: "Plugins/VersionStamper"),
        .plugin(name: "StampVersion", capability: .buildTool(), dependencies: ["VersionStamper"]),
        .plugin(name: "CompileSearchModule", capability: .buildTool(), dependencies: ["SearchModuleCompiler"]),
        .plugin(name: "ListRules", capability: .buildTool(), dependencies: ["RuleLister"]),
        .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["ThemeEmbedder"]),
        .target(
            name: "TestSupport",
            dependencies: ["Files", "Knowledge", "Diagnostics", "Reading", "Checking", "Indexing"],
            path: "Tests/Support"
        ),
        .target(
            name: "SiteTestSupport", dependencies: ["Knowledge", "Publishing", "TestSupport", "Theme"],
            path: "Tests/SiteSupport"),
        .target(
            name: "ImportTestSupport",
            dependencies: ["Bytes", "CSV", "Diagnostics", "Importing", "JSONLines", "MarkdownFolder", "Markup"],
            path: "Tests/ImportSupport"),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(
            name: "ImportingTests",
            dependencies: [
                "CSV", "DirectoryLists", "Importing", "JSONLines", "Markup", "XML", "XZuFi", "Reading",
                "ImportTestSupport", "Repetition", "TestSupport",
            ]),
        .testTarget(name: "BytesTests", dependencies: ["Bytes", "SeededNumbers"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON"]),
        .testTarget(name: "DigestTests", dependencies: ["Digest"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "Parallel"]),
        .testTarget(name: "IndexingTests", dependencies: ["Indexing", "Search", "TestSupport"]),
        .testTarget(name: "SearchTests", dependencies: ["Search"], exclude: ["Fixtures"]),
        .testTarget(
            name: "ServingTests", dependencies: ["Serving", .product(name: "FlyingSocks", package: "FlyingFox")]),
        .testTarget(name: "KnowledgeTests", dependencies: ["Knowledge"]),
        .testTarget(
            name: "ReadingTests",
            dependencies: [
                "Files", "Reading", "ReadingContract", "ReadingFiles", "ReadingMarkdown", "ReadingYAML",
                "Repetition", "SeededNumbers", "TestSupport",
            ]),
        .testTarget(name: "CheckingTests", dependencies: ["Checking", "TestSupport"], exclude: ["Golden"]),
        .testTarget(name: "PlanningTests", dependencies: ["Planning", "TestSupport"], exclude: ["Golden"]),
        .testTarget(name: "ExternalTests", dependencies: ["External", "TestSupport"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Interface", "Publishing", "RandomContent", "Reading", "Rendering", "Repetition", "SeededNumbers",
                "SiteTestSupport", "TestSupport", "Theme", .product(name: "Mustache", package: "swift-mustache"),
            ],
            exclude: ["Golden", "Version1"]),
        .testTarget(
            name: "ExportingTests",
            dependencies: [
                "Files", "ImportTestSupport", "Importing", "Interface", "Knowledge", "OpenSearch", "Publishing",
                "Reading",
                "ReadingContract", "Rendering", "Repetition", "SQLite", "SeededNumbers", "TestSupport", "Theme",
                "XZuFi",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(name: "Scratch", path: "Tests/Scratch"),
        .target(name: "Repetition", dependencies: ["SeededNumbers"], path: "Tests/Repetition"),
        .target(name: "RandomContent", dependencies: ["SeededNumbers", "TestSupport"], path: "Tests/RandomContent"),
        .target(name: "HostileInputs", path: "Tests/HostileInputs"),
        .testTarget(
            name: "WorkshopTests",
            dependencies: [
                "Diagnostics", "External", "Files", "Knowledge", "RandomContent", "Repetition", "Scratch", "Serving",
                "Workshop",
            ]),
        .testTarget(
            name: "CommandTests", dependencies: ["HostileInputs", "auskunft", "Repetition", "Scratch", "SeededNumbers"]),
        .testTarget(
            name: "HandbookTests",
            dependencies: [
                "ReadingContract", "Checking", "Diagnostics", "Knowledge", "Publishing", "SQLite", "Scratch",
                "TestSupport",
                "Workshop", "auskunft", .product(name: "GRDB", package: "GRDB.swift"), "Theme",
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// Tests read and check whole knowledge bases: a program for finding mistakes in the product's modules runs optimised, or the
// quick tests are not quick.
for target in package.targets where target.type == .regular {
    target.swiftSettings = [.unsafeFlags(["-O"], .when(configuration: .debug))]
}
