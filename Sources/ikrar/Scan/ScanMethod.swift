import ArgumentParser

/// How a number came in; the raw values are written in records.
enum ScanMethod: String, ExpressibleByArgument, CaseIterable {
    case scan, typed, stdin, paper

    // Written out, because the parser's own way to them asks the runtime more questions than all else of a scan.
    static let allValueStrings = allCases.map { $0.rawValue }
    static let allValueDescriptions: [String: String] = [:]
}
