import Foundation

/// One of the three programs as the build left it beside the test bundle.
enum Program: String {
    case ikrar
    case ikrard
    case hq = "ikrar-hq"

    /// The folder of the running test bundle, which is the folder of the products.
    private static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent()

    var url: URL { Self.folder.appendingPathComponent(rawValue) }

    /// What a finished program said.
    struct Answer {
        let status: Int32
        let output: String
        let errors: String

        /// The lines of standard output, decoded as JSON objects.
        func objects() throws -> [[String: Any]] {
            try output.split(separator: "\n").map { line in
                let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
                guard let object = value as? [String: Any] else { throw Unexpected("not an object: \(line)") }
                return object
            }
        }

        /// The outcome of each scan that was answered.
        func outcomes() throws -> [String] {
            try objects().map { $0["outcome"] as? String ?? "no outcome" }
        }

        /// Standard output decoded as one JSON object.
        func object() throws -> [String: Any] {
            let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
            guard let object = value as? [String: Any] else { throw Unexpected("not an object: \(output) \(errors)") }
            return object
        }
    }

    /// Runs the program to its end, in English, with nothing of the caller's Ikrar settings.
    func run(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws -> Answer {
        try RunningProgram(self, arguments, input: input, environment: environment).answer()
    }

    /// The environment of a child: the caller's, less its language and Ikrar settings, plus `extra`.
    static func environment(_ extra: [String: String]) -> [String: String] {
        var result = ProcessInfo.processInfo.environment.filter { name, _ in
            !name.hasPrefix("IKRAR_") && !name.hasPrefix("LC_") && name != "LANG" && name != "NOTIFY_SOCKET"
        }
        result["LANG"] = "C.UTF-8"
        return result.merging(extra) { $1 }
    }
}

/// What a test met and cannot go on with.
struct Unexpected: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
