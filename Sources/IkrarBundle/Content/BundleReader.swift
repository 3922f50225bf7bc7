package import IkrarLedger

/// Reads the batches of a bundle, one at a time and within limits. A bundle either reads to its end, and its
/// ``closing`` is verified, or it counts for nothing: read it once to the end before anything in it is used.
package struct BundleReader {
    /// What the bundle is known by: the SHA-256 of its header, which no two bundles share.
    package let id: Hash32
    /// What it ends with; `nil` before ``next()`` has returned `nil`. It fits what was read; its signature is for the
    /// caller to verify.
    package private(set) var closing: BundleClosing?

    private var opener: BundleOpener
    private var digest = BundleDigest()
    private var buffer: [UInt8] = []
    private var position = 0
    private var batches = 0

    /// Reads what `read` gives: at most so many further bytes of the file, none at its end. Throws ``BundleError``, or what
    /// reading threw.
    package init(key: BundlePrivateKey, reading read: @escaping (Int) throws -> [UInt8]) throws {
        opener = try BundleOpener(key: key, reading: read)
        id = Hash32.sha256(opener.header.bytes)
        digest.add(opener.header.bytes)
    }

    /// The next batch; `nil` behind the last one. Throws ``BundleError``, or what reading threw.
    package mutating func next() throws -> BundleBatch? {
        guard closing == nil else { return nil }
        let line = try line()
        let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
        if words.count == 2, words[0].elementsEqual("end".utf8) {
            closing = try close(words[1])
            return nil
        }
        guard words.count == 4, words[0].elementsEqual("batch".utf8),
            let signer = String(validating: words[1], as: UTF8.self), !signer.isEmpty,
            let frames = CanonicalDecimal.decode(words[3]), frames <= UInt64(BundleLimit.framesBytesMax)
        else { throw BundleError.malformed(expected: "a line that begins a batch, or the end") }
        let lastSeq = CanonicalDecimal.decode(words[2])
        guard lastSeq != nil || words[2].elementsEqual("-".utf8) else {
            throw BundleError.malformed(expected: "the last seq of a chain, or -")
        }
        batches += 1
        guard batches <= BundleLimit.batchesMax else {
            throw BundleError.tooLarge(limit: UInt64(BundleLimit.batchesMax))
        }
        let batch = BundleBatch(signer: signer, lastSeq: lastSeq, frames: try take(Int(frames), "a whole batch"))
        digest.add(batch.line)
        digest.add(batch.frames)
        return batch
    }

    private mutating func close(_ count: ArraySlice<UInt8>) throws -> BundleClosing {
        guard let count = CanonicalDecimal.decode(count), count <= UInt64(BundleLimit.closingBytesMax) else {
            throw BundleError.malformed(expected: "the length of the closing note")
        }
        let closing = try BundleClosing(parsing: try take(Int(count), "a whole closing note"))
        guard try !fill(1) else { throw BundleError.malformed(expected: "nothing behind the closing note") }
        guard closing.digest == digest.value else { throw BundleError.wrongDigest }
        return closing
    }

    /// The next line without its LF.
    private mutating func line() throws -> ArraySlice<UInt8> {
        while true {
            if let end = buffer[position...].prefix(BundleLimit.lineBytesMax).firstIndex(of: 0x0A) {
                defer { position = end + 1 }
                return buffer[position..<end]
            }
            let count = buffer.count - position
            guard try count < BundleLimit.lineBytesMax && fill(count + 1) else {
                throw BundleError.malformed(expected: "a line that begins a batch, or the end")
            }
        }
    }

    private mutating func take(_ count: Int, _ expected: String) throws -> [UInt8] {
        guard try fill(count) else { throw BundleError.malformed(expected: expected) }
        defer { position += count }
        return Array(buffer[position..<(position + count)])
    }

    /// Whether `count` unread bytes are at hand, after opening as many parts as it takes.
    private mutating func fill(_ count: Int) throws -> Bool {
        if position > BundleLimit.partBytes {
            buffer.removeFirst(position)
            position = 0
        }
        while buffer.count - position < count {
            guard let part = try opener.next() else { return false }
            buffer += part
        }
        return true
    }
}
