/// A SHA-256 value: 32 bytes.
package struct Hash32: Hashable, Sendable {
    /// The length in bytes.
    package static let byteCount = 32

    /// The root of the tree without leaves, SHA-256 of nothing (RFC 6962 section 2.1). It stands where a record's
    /// predecessor or a first checkpoint is still missing.
    package static let emptyTree = sha256([])

    /// The bytes in memory order, four at once eight.
    private var words: SIMD4<UInt64>

    /// The hash with these bytes, or `nil` unless there are exactly 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Hash32.byteCount else { return nil }
        self = bytes.withUnsafeBytes { Hash32(unchecked: $0) }
    }

    /// The hash in 44 characters of canonical base64, or `nil`.
    package init?(base64 text: String) {
        self.init(base64: Array(text.utf8)[...])
    }

    /// The hash in 44 bytes of canonical base64, or `nil`.
    package init?(base64 text: ArraySlice<UInt8>) {
        guard text.count == CanonicalBase64.encodedCount(of: Hash32.byteCount),
            let bytes = CanonicalBase64.decode(text)
        else { return nil }
        self.init(bytes: bytes)
    }

    /// The hash in a buffer that holds exactly 32 bytes.
    init(unchecked bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count == Hash32.byteCount)
        words = SIMD4()
        withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: bytes) }
    }

    /// The 32 bytes.
    package var bytes: [UInt8] {
        withUnsafeBytes { Array($0) }
    }

    /// The canonical base64 text, 44 characters.
    package var base64: String {
        var text: [UInt8] = []
        appendBase64(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Calls `body` with the 32 bytes where they lie.
    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        Swift.withUnsafeBytes(of: words, body)
    }

    /// Appends the base64 text to `text`.
    func appendBase64(to text: inout [UInt8]) {
        withUnsafeBytes { CanonicalBase64.append($0, to: &text) }
    }
}

extension Hash32: CustomStringConvertible {
    /// The base64 text.
    package var description: String { base64 }
}
