import Foundation

/// Runs `body` with a new directory that is gone afterwards.
func withTemporaryDirectory<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    // Short, because a Unix socket's path has 107 bytes.
    let url = FileManager.default.temporaryDirectory.appending(path: "curl-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover in /tmp fails no test
    return try await body(url.path)
}
