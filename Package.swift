// swift-tools-version: 6.2
import PackageDescription

/// Shared by every target: language mode 6, explicit existentials and imports, no warnings.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// One target of the house with the settings of all; nothing may depend on a floor above its own.
func floor(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  of name: String, with dependencies: [Target.Dependency] = [], cases: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    exclude: cases, swiftSettings: settings)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let httpClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let nioTLS = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
/// Products of SwiftNIO by their names.
func nio(_ names: String...) -> [Target.Dependency] {
  names.map { .product(name: $0, package: "swift-nio") }
}
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "Stet",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Floor 0: system libraries.
    .systemLibrary(
      name: "CGit", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    // The calendar, of which everything above has need.
    floor("CivilTime"),
    // Floor 1: git, the story, words, the web.
    floor("Git", on: ["CGit", "CivilTime"]),
    floor("Stories", on: ["CivilTime", yams, crypto]),
    floor("Prose"),
    floor("Fetch", on: [httpClient] + nio("NIOCore", "NIOHTTP1", "NIOPosix")),
    // Floor 2: the state machine, what agencies send, what one version of a story makes of another.
    floor("Workflows", on: ["CivilTime", "Prose", "Stories"]),
    floor("Wire", on: ["CXML", "CivilTime", "Prose", crypto]),
    floor("Press", on: ["CMark", "Stories", mustache]),
    floor("Revisions", on: ["Prose", "Stories"]),
    // Floor 3: stories in git, and the list of stories in hand.
    floor("Archive", on: ["Git", "Stories"]),
    floor("Budget", on: [grdb, "Prose"]),
    // Floor 4: the use cases, which alone join the floors below.
    floor(
      "Desk",
      on: [
        "Archive", "Budget", "Fetch", "Git", "Press", "Prose", "Revisions", "Stories", "Wire",
        "Workflows", crypto, subprocess, system,
      ]),
    // Floor 5: options, printing, exit codes.
    floor(
      "DeskCommands",
      on: [
        "Budget", "CivilTime", "Desk", "Fetch", "Git", "Press", "Prose", "Revisions", "Stories",
        "Wire", "Workflows", arguments, subprocess, system,
      ]),
    // Floor 6: the process.
    .executableTarget(name: "stet", dependencies: ["DeskCommands"], swiftSettings: settings),
    // For `.ci/bench-wire` only.
    .executableTarget(name: "WireBench", dependencies: ["Wire"], swiftSettings: settings),
    // For tests only: scratch folders, processes, servers, transcripts.
    floor("DeskTesting", on: [nioTLS] + nio("NIOCore", "NIOPosix")),

    tests(of: "CivilTime"),
    tests(of: "Git"),
    tests(of: "Stories", with: [crypto], cases: ["Agency", "Cases"]),
    tests(of: "Prose"),
    tests(of: "Workflows", cases: ["Cases"]),
    tests(of: "Wire", cases: ["Cases"]),
    tests(of: "Press", with: ["DeskTesting", "Prose", "Stories", "Wire"], cases: ["Cases"]),
    tests(of: "Revisions", with: ["Prose", "Stories", "Workflows"]),
    tests(of: "Archive", with: ["Git", "DeskTesting"]),
    tests(of: "Fetch", with: ["DeskTesting", nioTLS]),
    tests(of: "Budget", with: ["DeskTesting", grdb]),
    tests(
      of: "Desk",
      with: [
        "Archive", "Budget", "DeskTesting", "Fetch", "Git", "Press", "Revisions", "Stories", "Wire",
        "Workflows",
      ], cases: ["Proof/Cases"]),
    tests(of: "DeskTesting", cases: ["Pages"]),
    tests(
      of: "DeskCommands", with: ["DeskTesting", "Prose", "stet"], cases: ["Transcripts", "Wires"]),
  ],
  swiftLanguageModes: [.v6]
)

// `.ci/fuzz` sets this. The target links libFuzzer's runtime, so no other build can know it.
if Context.environment["STET_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: ["Archive", "Desk", "DeskCommands", "Prose", "Stories", "Wire", "Workflows"],
      path: "Tests/Fuzz", swiftSettings: settings))
}
