// swift-tools-version:6.2
import PackageDescription

/// Every Swift target is built under the same strict rules from day one: switching feature flags
/// in an existing build folder has been seen to corrupt it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The articles a new library can begin with, the newest first.
let sampleEdition = [
  "twelve-dispatches",
  "der-daumen-liest-mit",
  "two-handles",
  "gelesen-gemerkt",
  "needle-in-the-news",
  "post-fuer-die-bibliothek",
  "where-the-bookmark-sleeps",
  "gruss-aus-der-ferne",
  "seventy-columns",
  "eilig-seit-1794",
  "six-columns",
  "der-zeigefinger",
]

let package = Package(
  name: "depesche",
  products: [
    .executable(name: "depesche", targets: ["depesche"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CSystem"),
    .target(name: "CCurl"),

    .target(name: "Articles", swiftSettings: strict),
    .target(
      name: "ArticleParsing", dependencies: ["Articles", "CSystem"],
      exclude: ["Markup/make-tables.py", "Text/Weights/learn-weights.py"], swiftSettings: strict),
    .target(
      name: "Typesetting", dependencies: ["Articles"], exclude: ["Tables/make-tables.py"],
      swiftSettings: strict),
    .target(
      name: "Library",
      dependencies: ["Articles", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "Fetching", dependencies: ["Articles", "ArticleParsing", "CCurl"],
      swiftSettings: strict),
    .target(name: "ViewModels", dependencies: ["Articles", "Typesetting"], swiftSettings: strict),
    .target(
      name: "TerminalUI",
      dependencies: ["ViewModels", "Typesetting", "CNcurses", "CSystem"],
      swiftSettings: strict),
    .executableTarget(
      name: "depesche",
      dependencies: [
        "Articles", "ArticleParsing", "Typesetting", "Library", "Fetching", "ViewModels",
        "TerminalUI", "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: sampleEdition.map { .embedInCode("SampleEdition/\($0).txt") },
      swiftSettings: strict),

    .testTarget(name: "ArticlesTests", dependencies: ["Articles"], swiftSettings: strict),
    .testTarget(
      name: "ArticleParsingTests", dependencies: ["Articles", "ArticleParsing"],
      swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Articles", "Typesetting"], swiftSettings: strict),
    .testTarget(
      name: "LibraryTests", dependencies: ["Articles", "Library"], swiftSettings: strict),
    .target(
      name: "WebFixtures", dependencies: ["Fetching"], path: "Tests/WebFixtures",
      exclude: ["http2server.py", "server.py"], swiftSettings: strict),
    .testTarget(
      name: "FetchingTests",
      dependencies: ["Articles", "ArticleParsing", "Fetching", "WebFixtures"],
      swiftSettings: strict),
    .target(
      name: "ReaderFixtures", dependencies: ["Articles", "ViewModels"],
      path: "Tests/ReaderFixtures", swiftSettings: strict),
    .testTarget(
      name: "ViewModelTests",
      dependencies: ["Articles", "Typesetting", "ViewModels", "ReaderFixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ScreenTests",
      dependencies: ["Articles", "Typesetting", "ViewModels", "TerminalUI", "ReaderFixtures"],
      exclude: ["Screens"], swiftSettings: strict),
    .testTarget(
      name: "DepescheTests",
      dependencies: ["Articles", "Fetching", "Library", "depesche", "WebFixtures"],
      swiftSettings: strict),
    .testTarget(name: "EndToEndTests", swiftSettings: strict),
    .executableTarget(
      name: "html-conformance", dependencies: ["ArticleParsing"], path: "Tests/HTMLConformance",
      swiftSettings: strict),
    .executableTarget(
      name: "dump-features", dependencies: ["Articles", "ArticleParsing"],
      path: "Tests/DumpFeatures", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
