import ArgumentParser

/// How a number came in; the raw values are written in records.
enum ScanMethod: String, ExpressibleByArgument, CaseIterable {
    case scan, typed, stdin, paper
}
