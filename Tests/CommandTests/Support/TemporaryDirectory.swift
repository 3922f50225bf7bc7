import Foundation

/// A directory that is gone when the body returns.
enum TemporaryDirectory {
    static func with<Result>(_ body: (String) async throws -> Result) async throws -> Result {
        // Short: a socket inside must stay within the 107 bytes of sun_path.
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("i\(UInt32.random(in: .min ... .max))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: url) }
        return try await body(url.path)
    }
}
