package import IkrarLedger
import IkrarWire

/// HQ's answer to a bundle, as a file: what it has, the checkpoint that is to prove it, and the tiles to prove it with, all
/// under the signature of the log's key. The signature keeps others from making a kiosk believe that HQ said
/// something; that the records are in the log follows from the tiles alone. Holds no personal data.
package struct BundleReceipt: Hashable, Sendable {
    /// The reference of the transport key that the bundle came from.
    package let kiosk: String
    /// What the bundle is known by, ``BundleReader/id``.
    package let bundle: Hash32
    /// When HQ made the receipt.
    package let time: RecordTime
    /// The signed checkpoint of a published log that holds all runs.
    package let checkpoint: [UInt8]
    /// The chains, in the order of the bundle.
    package let chains: [BundleReceiptChain]
    /// Tiles of the log of that checkpoint.
    package let tiles: [HashTile]

    /// A receipt of these parts.
    package init(
        kiosk: String,
        bundle: Hash32,
        time: RecordTime,
        checkpoint: [UInt8],
        chains: [BundleReceiptChain],
        tiles: [HashTile]
    ) {
        self.kiosk = kiosk
        self.bundle = bundle
        self.time = time
        self.checkpoint = checkpoint
        self.chains = chains
        self.tiles = tiles
    }

    /// The receipt as a file, signed by `key`, the log's.
    package func signed(by key: SignerKey) throws(LedgerError) -> [UInt8] {
        let tileBytes = tileBytes
        return try SignedNote(signing: text(tileBytes), with: key).bytes + tileBytes
    }

    /// The receipt in `bytes`, which must be signed by `key`: any other byte sequence is an error.
    package init(parsing bytes: [UInt8], signedBy key: VerifierKey) throws(BundleError) {
        guard bytes.count <= BundleLimit.receiptBytesMax else {
            throw .tooLarge(limit: UInt64(BundleLimit.receiptBytesMax))
        }
        guard bytes.starts(with: Self.typeLine.utf8), bytes.dropFirst(Self.typeLine.utf8.count).first == 0x0A,
            let end = Self.noteEnd(in: bytes)
        else { throw bytes.starts(with: Self.typeLine.utf8) ? .truncated : .notAReceipt }
        let note: SignedNote
        do {
            note = try SignedNote(parsing: Array(bytes[..<end]))
            _ = try note.verifiedSignature(by: key)
        } catch {
            throw .badSignature
        }
        let tileBytes = Array(bytes[end...])
        var reader = BundleReceiptReader(note.text)
        self = try reader.receipt(tileBytes)
        // What was signed is what is here, and in its one spelling.
        guard text(tileBytes) == note.text, note.signatures.count == 1 else {
            throw reader.digest == Hash32.sha256(tileBytes) ? .malformed(expected: "the one spelling") : .alteredTiles
        }
    }

    static let typeLine = "ikrar/bundle-receipt/v1"

    private var tileBytes: [UInt8] { tiles.flatMap(\.bytes) }

    private func text(_ tileBytes: [UInt8]) -> [UInt8] {
        var lines = [
            Self.typeLine, "kiosk \(kiosk)", "bundle \(bundle.base64)", "time \(time.text)",
            "checkpoint \(CanonicalBase64.encode(checkpoint))",
        ]
        for chain in chains {
            lines.append("chain \(chain.signer) \(chain.nextSeq.map(String.init) ?? "-")")
            lines += chain.runs.map { "run \($0.seq) \($0.index) \($0.count)" }
            switch chain.trouble {
            case .gap(let seq): lines.append("gap \(seq)")
            case .fork(let seq, let note):
                lines.append("fork \(seq) \(note.isEmpty ? "-" : CanonicalBase64.encode(note))")
            case .refused(let seq, let code): lines.append("refused \(seq.map(String.init) ?? "-") \(code)")
            case nil: break
            }
        }
        lines += tiles.map { "tile \($0.id.path)" }
        lines.append("sha256 \(Hash32.sha256(tileBytes).base64)")
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    /// The index behind the one signature line: the text has no blank line, so the first one ends it.
    private static func noteEnd(in bytes: [UInt8]) -> Int? {
        let note = bytes.prefix(SignedNote.maximumBytes)
        var position = note.startIndex
        while let end = note[position...].firstIndex(of: 0x0A) {
            if end == position { return note[(end + 1)...].firstIndex(of: 0x0A).map { $0 + 1 } }
            position = end + 1
        }
        return nil
    }
}
