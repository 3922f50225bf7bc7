// swift-tools-version: 6.2
import PackageDescription

/// Every target is built with the same settings; the build proves that each imports only what it lists
/// (`scripts/check` adds `--explicit-target-dependency-import-check error`).
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// How the programs are linked: as position-independent as ever, but with their 130,000 relocations packed into 60 kB instead
/// of 3 MB that each start reads, and without a table of names that nobody looks up. 8 MB less memory for `ikrard`. The C++
/// library of Swift's runtime comes from its archive (`scripts/link`): another shared one would cost `ikrar` a tenth of its start.
let compact: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--no-export-dynamic",
            "-L\(Context.packageDirectory)/scripts/link", "-Xclang-linker", "-static-libgcc",
        ],
        .when(platforms: [.linux], configuration: .release)
    )
]

/// For what `ikrar` starts with at every scan: a generic type is then made from its parts, not looked up by its name, which
/// goes through all conformances of the program.
let quickStart: [SwiftSetting] = [
    .unsafeFlags(
        ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
        .when(platforms: [.linux], configuration: .release)
    )
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "ikrar",
    products: [
        .executable(name: "ikrar", targets: ["ikrar"]),
        .executable(name: "ikrard", targets: ["ikrard"]),
        .executable(name: "ikrar-hq", targets: ["ikrar-hq"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Programs
        .executableTarget(
            name: "ikrar",
            dependencies: [
                argumentParser, "CQREncode", "Curl", "IkrarAudit", "IkrarConsole", "IkrarModel", "KioskControl",
                "KioskScanner", "KioskTerminal",
            ]
        ),
        .executableTarget(
            name: "ikrard",
            dependencies: [
                argumentParser, logging, serviceLifecycle, unixSignals,
                "DurableSQLite", "IkrarConsole", "IkrarModel", "IkrarService", "KioskDaemon", "KioskStore", "KioskSync",
            ]
        ),
        .executableTarget(
            name: "ikrar-hq",
            dependencies: [
                argumentParser, logging, serviceLifecycle, unixSignals,
                "DurableSQLite", "HQListener", "HQServer", "HQStore", "HQWitness", "IkrarAudit", "IkrarBundle",
                "IkrarConsole", "IkrarDocuments", "IkrarLedger", "IkrarModel", "IkrarRoster", "IkrarService",
                "IkrarVerification",
            ]
        ),

        // What scripts/bench measures with
        .executableTarget(
            name: "benchmark-publishing",
            dependencies: ["HQStore", "IkrarLedger", "IkrarWire"],
            path: "scripts/benchmark/publishing"
        ),
        .executableTarget(name: "benchmark-log", dependencies: ["IkrarLedger"], path: "scripts/benchmark/log"),
        .executableTarget(
            name: "benchmark-decoder",
            dependencies: ["KioskScanner"],
            path: "scripts/benchmark/decoder"
        ),

        // The kiosk's side
        .target(
            name: "KioskDaemon",
            dependencies: [
                httpTypes, hummingbird, hummingbirdCore, logging, nioCore, nioHTTP1, nioPosix, serviceLifecycle,
                unixSignals,
                "IkrarAudit", "IkrarDocuments", "IkrarLedger", "IkrarModel", "IkrarRoster", "IkrarService",
                "KioskControl", "KioskScanner", "KioskStore", "KioskSync",
            ]
        ),
        .target(
            name: "KioskSync",
            dependencies: [logging, serviceLifecycle, "Curl", "IkrarBundle", "IkrarLedger", "IkrarWire", "KioskStore"]
        ),
        .target(
            name: "KioskStore",
            dependencies: [
                crypto, grdb, "DurableSQLite", "IkrarAudit", "IkrarDocuments", "IkrarLedger", "IkrarModel",
                "IkrarRoster",
            ]
        ),
        .target(name: "KioskTerminal", dependencies: ["IkrarConsole", "IkrarModel", "KioskControl"]),
        .target(name: "KioskScanner", dependencies: ["CInput"]),
        .target(name: "KioskControl", dependencies: ["Curl", "IkrarAudit"]),

        // HQ's side
        .target(
            name: "HQServer",
            dependencies: [
                httpTypes, hummingbird, logging, nioCore, serviceLifecycle,
                "Curl", "DurableSQLite", "HQListener", "HQStore", "IkrarAudit", "IkrarLedger", "IkrarModel",
                "IkrarWire",
            ]
        ),
        .target(
            name: "HQWitness",
            dependencies: [
                httpTypes, hummingbird, logging, nioCore, nioPosix, serviceLifecycle,
                "DurableSQLite", "HQListener", "IkrarLedger",
            ]
        ),
        .target(
            name: "HQListener",
            dependencies: [hummingbird, hummingbirdCore, hummingbirdTLS, logging, nioCore, nioSSL]
        ),
        .target(
            name: "HQStore",
            dependencies: [
                crypto, grdb, "DurableSQLite", "IkrarAudit", "IkrarBundle", "IkrarDocuments", "IkrarLedger",
                "IkrarModel", "IkrarRoster", "IkrarWire",
            ]
        ),

        // Shared by both sides
        .target(name: "IkrarConsole", dependencies: [argumentParser, "IkrarAudit", "IkrarModel"]),
        .target(
            name: "IkrarService",
            dependencies: [
                configuration, logging, serviceLifecycle, yams, "CTimex", "IkrarConsole", "IkrarLedger", "IkrarModel",
            ]
        ),
        .target(name: "IkrarVerification", dependencies: ["Curl", "IkrarLedger"]),
        .target(name: "IkrarBundle", dependencies: [crypto, "IkrarLedger", "IkrarWire"]),
        .target(name: "IkrarWire", dependencies: ["IkrarLedger"]),
        .target(name: "IkrarAudit", dependencies: ["IkrarModel"]),
        .target(name: "IkrarRoster", dependencies: ["IkrarModel"]),
        .target(name: "IkrarDocuments", dependencies: [yams, crypto, "IkrarModel"]),
        .target(name: "IkrarModel"),
        .target(name: "IkrarLedger", dependencies: [crypto]),

        // Thin layers over system libraries
        .target(name: "DurableSQLite", dependencies: [grdb, "CSQLite"]),
        .target(name: "Curl", dependencies: ["CCurl"]),
        .target(name: "CInput"),
        .target(name: "CTimex"),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

        // Tests
        .testTarget(name: "CurlTests", dependencies: ["Curl"]),
        .testTarget(name: "DurableSQLiteTests", dependencies: ["DurableSQLite", grdb]),
        .testTarget(
            name: "IkrarLedgerTests",
            dependencies: ["IkrarLedger"],
            resources: [.copy("Golden"), .copy("Interop")]
        ),
        .testTarget(name: "IkrarModelTests", dependencies: ["IkrarModel"]),
        .testTarget(name: "IkrarDocumentsTests", dependencies: ["IkrarDocuments", "IkrarModel"]),
        .testTarget(name: "IkrarRosterTests", dependencies: ["IkrarRoster", "IkrarModel"]),
        .testTarget(name: "IkrarAuditTests", dependencies: ["IkrarAudit", "IkrarModel"]),
        .testTarget(name: "IkrarVerificationTests", dependencies: ["IkrarVerification", "IkrarLedger"]),
        .testTarget(name: "IkrarBundleTests", dependencies: ["IkrarBundle", "IkrarLedger", "IkrarWire"]),
        .testTarget(name: "IkrarWireTests", dependencies: ["IkrarWire", "IkrarLedger"]),
        .testTarget(name: "IkrarConsoleTests", dependencies: ["IkrarConsole", "IkrarAudit", "IkrarModel"]),
        .testTarget(
            name: "IkrarServiceTests",
            dependencies: ["IkrarService", "IkrarConsole", "IkrarLedger", "IkrarModel", logging, serviceLifecycle]
        ),
        .testTarget(
            name: "KioskStoreTests",
            dependencies: [
                "KioskStore", "DurableSQLite", "IkrarAudit", "IkrarDocuments", "IkrarLedger", "IkrarModel",
                "IkrarRoster",
                grdb,
            ]
        ),
        .testTarget(
            name: "KioskSyncTests",
            dependencies: [
                "KioskSync", "KioskStore", "Curl", "IkrarBundle", "IkrarDocuments", "IkrarLedger", "IkrarModel",
                "IkrarWire", logging,
            ]
        ),
        .testTarget(
            name: "KioskDaemonTests",
            dependencies: [
                "KioskDaemon", "KioskControl", "KioskScanner", "KioskStore", "KioskSync", "Curl", "IkrarDocuments",
                "IkrarLedger",
                "IkrarModel", "IkrarService", hummingbird, logging, nioPosix, serviceLifecycle,
            ]
        ),
        .testTarget(
            name: "HQStoreTests",
            dependencies: [
                "HQStore", "IkrarAudit", "IkrarBundle", "IkrarDocuments", "IkrarLedger", "IkrarModel", "IkrarRoster",
                "IkrarWire", grdb,
            ]
        ),
        .testTarget(name: "HQListenerTests", dependencies: ["HQListener"]),
        .testTarget(
            name: "HQWitnessTests",
            dependencies: [
                "HQWitness", "HQListener", "Curl", "DurableSQLite", "IkrarLedger", hummingbird, hummingbirdTesting,
                httpTypes, logging, serviceLifecycle,
            ]
        ),
        .testTarget(
            name: "HQServerTests",
            dependencies: [
                "HQListener", "HQServer", "HQStore", "HQWitness", "Curl", "IkrarLedger", "IkrarModel", "IkrarWire",
                hummingbird,
                hummingbirdTesting,
                httpTypes, logging, serviceLifecycle,
            ]
        ),
        .testTarget(name: "KioskScannerTests", dependencies: ["KioskScanner"]),
        .testTarget(
            name: "KioskTerminalTests",
            dependencies: ["KioskTerminal", "IkrarConsole", "KioskControl"]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                argumentParser, "ikrar", "ikrar-hq", "IkrarAudit", "IkrarConsole", "IkrarModel", "KioskControl",
            ]
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["ikrar", "ikrard", "ikrar-hq", "IkrarBundle", "IkrarLedger", "KioskControl", "Curl"]
        ),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = settings
    if ["Curl", "IkrarConsole", "KioskControl", "ikrar"].contains(target.name) {
        target.swiftSettings = settings + quickStart
    }
    if target.type == .executable { target.linkerSettings = compact }
}
