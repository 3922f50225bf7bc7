import IkrarBundle
import IkrarLedger
import IkrarWire
import Testing

@Suite("Bundles")
struct BundleTests {
    private let hq = BundlePrivateKey.generate()
    private let time = RecordTime(unixSeconds: 1_789_605_064, offsetMinutes: 420)

    private func batch(_ frames: [UInt8]) -> BundleBatch {
        BundleBatch(signer: "hq.example/k/a/1", lastSeq: 7, frames: frames)
    }

    private func write(_ batches: [BundleBatch], key: SignerKey) throws -> [UInt8] {
        var writer = try BundleWriter(to: hq.publicKey)
        var file: [UInt8] = []
        for batch in batches { file += try writer.add(batch) }
        return file + (try writer.finish(time: time, seenSize: 12, key: key))
    }

    /// Reads all of `file`, in pieces of odd sizes as a disk may give them.
    private func read(
        _ file: [UInt8],
        key: BundlePrivateKey? = nil,
        signer: VerifierKey? = nil
    ) throws -> (batches: [BundleBatch], closing: BundleClosing) {
        var position = 0
        var reader = try BundleReader(key: key ?? hq) { count in
            let end = min(position + min(count, 7777), file.count)
            defer { position = end }
            return Array(file[position..<end])
        }
        var batches: [BundleBatch] = []
        while let batch = try reader.next() { batches.append(batch) }
        let closing = try #require(reader.closing)
        if let signer { try closing.verify(with: signer) }
        return (batches, closing)
    }

    @Test func `hold batches of any size, byte for byte, under the kiosk's signature`() throws {
        let key = try SignerKey.generate(name: "kiosk-transport-1")
        let frames: [[UInt8]] = [[], [1], [UInt8](repeating: 7, count: 300_000), [UInt8](repeating: 9, count: 65_536)]
        let batches = frames.map(batch) + [BundleBatch(signer: "k", lastSeq: nil, frames: [])]
        let (found, closing) = try read(try write(batches, key: key), signer: key.verifierKey)
        #expect(found == batches)
        #expect(closing.keyReference == key.verifierKey.reference)
        #expect(closing.seenSize == 12)
        #expect(closing.time == time)
        let other = try SignerKey.generate(name: "kiosk-transport-1")
        #expect(throws: BundleError.badSignature) { try closing.verify(with: other.verifierKey) }
    }

    @Test(arguments: [0, 1, 65_000, 65_200, 65_300, 65_536, 131_000, 131_072, 140_000])
    func `end well wherever their last part ends`(count: Int) throws {
        let key = try SignerKey.generate(name: "k")
        let file = try write([batch([UInt8](repeating: 1, count: count))], key: key)
        #expect(try read(file, signer: key.verifierKey).batches[0].frames.count == count)
        #expect(throws: BundleError.self) { try read(file + [0]) }
        #expect(throws: BundleError.self) { try read(Array(file.dropLast())) }
    }

    @Test func `may be empty`() throws {
        let key = try SignerKey.generate(name: "k")
        #expect(try read(try write([], key: key), signer: key.verifierKey).batches.isEmpty)
    }

    @Test func `are refused with any byte altered, and cut off anywhere`() throws {
        let key = try SignerKey.generate(name: "k")
        let file = try write([batch([UInt8](repeating: 7, count: 40))], key: key)
        for position in file.indices {
            var bent = file
            bent[position] ^= 1
            #expect(throws: BundleError.self, "byte \(position)") { try read(bent) }
            #expect(throws: BundleError.self, "cut at \(position)") { try read(Array(file[..<position])) }
        }
        #expect(throws: BundleError.self) { try read(file + file) }
    }

    @Test func `are refused with a part dropped, doubled or exchanged`() throws {
        let key = try SignerKey.generate(name: "k")
        let file = try write([batch([UInt8](repeating: 7, count: 250_000))], key: key)
        let start = try #require(file.indices.first { file[$0...].starts(with: [0x0A, 0x0A]) }) + 2
        let size = 65_536 + 16
        let header = Array(file[..<start])
        let parts = stride(from: start, to: file.count, by: size).map { Array(file[$0..<min($0 + size, file.count)]) }
        #expect(parts.count == 4)
        #expect(try read(header + parts.flatMap { $0 }).batches.count == 1)
        for order in [[1, 2, 3], [0, 0, 1, 2, 3], [1, 0, 2, 3], [0, 1, 3], [0, 1, 2], [3], [], [0, 1, 2, 3, 3]] {
            #expect(throws: BundleError.self, "\(order)") { try read(header + order.flatMap { parts[$0] }) }
        }
        // Cut off exactly between two parts.
        #expect(throws: BundleError.truncated) { try read(header + parts[0] + parts[1]) }
        // The parts of another bundle to the same HQ.
        let other = try write([batch([UInt8](repeating: 8, count: 250_000))], key: key)
        #expect(throws: BundleError.self) { try read(header + other[start...]) }
    }

    @Test func `open with the key they are sealed to only, which says so`() throws {
        let other = BundlePrivateKey.generate()
        let file = try write([], key: try SignerKey.generate(name: "k"))
        #expect(throws: BundleError.otherRecipient(expected: other.publicKey.id, found: hq.publicKey.id)) {
            try read(file, key: other)
        }
        for garbage in ["", "\n\n", "ikrar/bundle/v2\n\n", "PK\u{3}\u{4}", "ikrar/bundle/v1\nto x\nkey y\n\n"] {
            #expect(throws: BundleError.self) { try read(Array(garbage.utf8)) }
        }
    }

    @Test func `that do not end are left when it is plain that they are none`() throws {
        var given = 0
        func endless(_ start: [UInt8]) throws {
            given = 0
            var reader = try BundleReader(key: hq) { count in
                defer { given += count }
                return (given..<(given + count)).map { $0 < start.count ? start[$0] : 0 }
            }
            while try reader.next() != nil {}
        }
        let file = try write([], key: try SignerKey.generate(name: "k"))
        for start in [[], Array("ikrar/bundle/v1\n".utf8), file] {
            #expect(throws: BundleError.self) { try endless(start) }
            #expect(given < 200_000)
        }
    }

    @Test func `have keys whose text reads back, and nothing else`() throws {
        #expect(try BundlePrivateKey(parsing: hq.text).publicKey == hq.publicKey)
        #expect(try BundlePublicKey(parsing: hq.publicKey.text) == hq.publicKey)
        for text in ["", "AAAA", hq.text + "=", "IKRAR+BUNDLE+KEY+AAAA"] {
            #expect(throws: BundleError.self) { try BundlePrivateKey(parsing: text) }
            #expect(throws: BundleError.self) { try BundlePublicKey(parsing: text) }
        }
        // Points of small order are nobody's keys.
        for first: UInt8 in [0, 1] {
            let weak = CanonicalBase64.encode([first] + [UInt8](repeating: 0, count: 31))
            #expect(throws: BundleError.invalidKey) { try BundlePublicKey(parsing: weak) }
        }
    }
}
