import Crypto
import FoundationEssentials

/// Opens a bundle part by part. Whatever was altered, dropped, doubled, exchanged, added or cut off is an error; what it
/// gave before that counts only when the end was reached. Holds two parts in memory.
struct BundleOpener {
    /// The file's header.
    let header: BundleHeader

    /// Gives at most so many further bytes of the file; none at its end.
    private let read: (Int) throws -> [UInt8]
    private var recipient: HPKE.Recipient
    private var ahead: [UInt8] = []
    private var part: UInt64 = 0
    private var total: UInt64
    private var isAtEnd = false

    private static let sealedBytes = BundleLimit.partBytes + BundleHeader.tagBytes

    /// Opens what `read` gives. Throws ``BundleError``, or what reading threw.
    init(key: BundlePrivateKey, reading read: @escaping (Int) throws -> [UInt8]) throws {
        let header = try Self.header(reading: read)
        let expected = key.publicKey.id
        guard header.recipient == expected else {
            throw BundleError.otherRecipient(expected: expected, found: String(header.recipient.prefix(16)))
        }
        do {
            recipient = try HPKE.Recipient(
                privateKey: key.key,
                ciphersuite: BundleHeader.suite,
                info: BundleHeader.info(recipient: expected),
                encapsulatedKey: Data(header.encapsulatedKey)
            )
        } catch {
            throw BundleError.tampered(part: 0)
        }
        self.header = header
        self.read = read
        total = UInt64(header.bytes.count)
    }

    /// The bytes of the next part; `nil` behind the last one. Throws ``BundleError``, or what reading threw.
    mutating func next() throws -> [UInt8]? {
        if isAtEnd { return nil }
        try fill()
        let isLast = ahead.count <= Self.sealedBytes
        let sealed = Array(ahead.prefix(Self.sealedBytes))
        ahead.removeFirst(sealed.count)
        guard sealed.count >= BundleHeader.tagBytes else { throw BundleError.truncated }
        let bytes = try open(sealed, isLast: isLast)
        part += 1
        isAtEnd = isLast
        return bytes
    }

    private mutating func open(_ sealed: [UInt8], isLast: Bool) throws(BundleError) -> [UInt8] {
        // A failed attempt must not move the receiving context on.
        var attempt = recipient
        do {
            let place = isLast ? BundleHeader.isLast : BundleHeader.moreFollow
            let bytes = try attempt.open(sealed, authenticating: place)
            recipient = attempt
            return [UInt8](bytes)
        } catch {
            guard isLast else { throw .tampered(part: part) }
            var other = recipient
            // Only to tell a file that was cut off between two parts from one that was altered.
            let isCut = (try? other.open(sealed, authenticating: BundleHeader.moreFollow)) != nil
            throw isCut ? .truncated : .tampered(part: part)
        }
    }

    /// Reads until more than one sealed part is there, or the file's end.
    private mutating func fill() throws {
        while ahead.count <= Self.sealedBytes {
            let more = try read(Self.sealedBytes + 1 - ahead.count)
            if more.isEmpty { return }
            total += UInt64(more.count)
            guard total <= BundleLimit.fileBytesMax else {
                throw BundleError.tooLarge(limit: BundleLimit.fileBytesMax)
            }
            ahead += more
        }
    }

    private static func header(reading read: (Int) throws -> [UInt8]) throws -> BundleHeader {
        var bytes: [UInt8] = []
        let type = Array((BundleHeader.typeLine + "\n").utf8)
        while !bytes.suffix(2).elementsEqual([0x0A, 0x0A]) {
            guard bytes.count < BundleLimit.headerBytesMax, let byte = try read(1).first else {
                throw bytes.starts(with: type) ? BundleError.truncated : .notABundle
            }
            bytes.append(byte)
            guard bytes.count > type.count || type.starts(with: bytes) else { throw BundleError.notABundle }
        }
        return try BundleHeader(parsing: bytes)
    }
}
