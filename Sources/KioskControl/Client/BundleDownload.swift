import Curl

/// A bundle on its way from the daemon. One reader asks for piece after piece; it is whole once ``next()`` gave `nil`.
package final class BundleDownload: Sendable {
    /// How many records it holds, as the daemon said before.
    package let recordCount: Int

    private let stream: CurlStream
    private let socketPath: String

    init(_ stream: CurlStream, socketPath: String) {
        self.stream = stream
        self.socketPath = socketPath
        recordCount = stream.headers[ControlHeader.records].flatMap { Int($0) } ?? 0
    }

    /// The next bytes of the file; `nil` behind the last ones.
    package func next() async throws(ControlError) -> [UInt8]? {
        do {
            return try await stream.next()
        } catch {
            throw ControlError(error, socketPath: socketPath, request: nil)
        }
    }

    /// All of an answer that is not a bundle, up to a limit.
    func all(bytesMax: Int) async throws(ControlError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < bytesMax, let more = try await next() { bytes += more }
        return Array(bytes.prefix(bytesMax))
    }
}
