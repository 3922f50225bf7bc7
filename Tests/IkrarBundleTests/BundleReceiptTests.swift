import IkrarBundle
import IkrarLedger
import IkrarWire
import Testing

@Suite("Receipts of bundles")
struct BundleReceiptTests {
    private let receipt = BundleReceipt(
        kiosk: "kiosk-transport-1+0123abcd",
        bundle: Hash32.sha256([1]),
        time: RecordTime(unixSeconds: 1_789_605_064, offsetMinutes: 0),
        checkpoint: Array("checkpoint".utf8),
        chains: [
            BundleReceiptChain(
                signer: "hq.example/k/a/1",
                nextSeq: 9,
                runs: [StoredRun(seq: 0, index: 4, count: 3), StoredRun(seq: 3, index: 9)],
                trouble: nil
            ),
            BundleReceiptChain(signer: "hq.example/k/a/2", nextSeq: nil, runs: [], trouble: .gap(expectedSeq: 4)),
            BundleReceiptChain(signer: "b", nextSeq: 0, runs: [], trouble: .fork(seq: 2, note: [1, 2])),
            BundleReceiptChain(signer: "c", nextSeq: 0, runs: [], trouble: .fork(seq: 2, note: [])),
            BundleReceiptChain(signer: "d", nextSeq: 1, runs: [], trouble: .refused(seq: 7, code: "bad_signature")),
            BundleReceiptChain(signer: "e", nextSeq: nil, runs: [], trouble: .refused(seq: nil, code: "unknown_key")),
        ],
        tiles: [
            HashTile(id: TileID(level: 0, index: 3, width: 2), hashes: [Hash32.sha256([2]), Hash32.sha256([3])]),
            HashTile(id: TileID(level: 1, index: 0, width: 1), hashes: [Hash32.sha256([4])]),
        ]
    )

    @Test func `read back as they were written, under the log's signature`() throws {
        let key = try SignerKey.generate(name: "hq.example")
        let bytes = try receipt.signed(by: key)
        #expect(try BundleReceipt(parsing: bytes, signedBy: key.verifierKey) == receipt)
        let other = try SignerKey.generate(name: "hq.example").verifierKey
        #expect(throws: BundleError.badSignature) { try BundleReceipt(parsing: bytes, signedBy: other) }
    }

    @Test func `are signed by both keys while one takes over from the other, and either is enough`() throws {
        let (new, former) = (try SignerKey.generate(name: "hq.example"), try SignerKey.generate(name: "hq.example"))
        let bytes = try receipt.signed(by: new, former: former)
        for key in [new, former] {
            #expect(try BundleReceipt(parsing: bytes, signedBy: key.verifierKey) == receipt)
        }
        let other = try SignerKey.generate(name: "hq.example").verifierKey
        #expect(throws: BundleError.badSignature) { try BundleReceipt(parsing: bytes, signedBy: other) }
        for position in bytes.indices {
            #expect(throws: BundleError.self, "cut at \(position)") {
                try BundleReceipt(parsing: Array(bytes[..<position]), signedBy: former.verifierKey)
            }
        }
    }

    @Test func `are refused with any byte altered, dropped or added, and cut off anywhere`() throws {
        let key = try SignerKey.generate(name: "hq.example")
        let bytes = try receipt.signed(by: key)
        func read(_ bytes: [UInt8]) throws { _ = try BundleReceipt(parsing: bytes, signedBy: key.verifierKey) }
        for position in bytes.indices {
            var bent = bytes
            bent[position] ^= 1
            #expect(throws: BundleError.self, "byte \(position)") { try read(bent) }
            #expect(throws: BundleError.self, "cut at \(position)") { try read(Array(bytes[..<position])) }
        }
        #expect(throws: BundleError.self) { try read(bytes + [0]) }
        #expect(throws: BundleError.self) { try read(bytes + bytes) }
        #expect(throws: BundleError.notAReceipt) { try read([]) }
        #expect(throws: BundleError.tooLarge(limit: UInt64(BundleLimit.receiptBytesMax))) {
            try read([UInt8](repeating: 0, count: BundleLimit.receiptBytesMax + 1))
        }
    }

    @Test func `are refused when another text of the log's key is shown as one`() throws {
        let key = try SignerKey.generate(name: "hq.example")
        let texts = [
            "ikrar/bundle-receipt/v1\n", "ikrar/bundle-receipt/v1\nkiosk a\n", "ikrar/bundle-receipt/v2\nkiosk a\n",
            "hq.example\n12\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        ]
        for text in texts {
            let note = try SignedNote(signing: Array(text.utf8), with: key)
            #expect(throws: BundleError.self) { try BundleReceipt(parsing: note.bytes, signedBy: key.verifierKey) }
        }
    }
}
