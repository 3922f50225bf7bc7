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

    /// The receipt as a file, signed by `key`, the log's, and while it takes over from a former one by that too: a kiosk that comes
    /// by no network knows only the former.
    package func signed(by key: SignerKey, former: SignerKey? = nil) throws(LedgerError) -> [UInt8] {
        let tileBytes = tileBytes
        let text = text(tileBytes)
        var note = try SignedNote(signing: text, with: key)
        if let former { note = try note.adding(SignedNote(signing: text, with: former).signatures[0]) }
        return note.bytes + tileBytes
    }

    /// The receipt in `bytes`, which must be signed by `key`, alone or with one other: any other byte sequence is an error.
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
        guard text(tileBytes) == note.text else {
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

    /// The index behind the one or two signature lines: the text has no blank line, so the first one ends it, and the bytes of
    /// tiles that follow are hashes.
    private static func noteEnd(in bytes: [UInt8]) -> Int? {
        let note = bytes.prefix(SignedNote.maximumBytes)
        var position = note.startIndex
        while let end = note[position...].firstIndex(of: 0x0A), end != position { position = end + 1 }
        guard position < note.endIndex, let first = note[(position + 1)...].firstIndex(of: 0x0A) else { return nil }
        guard note[(first + 1)...].starts(with: signatureMark.utf8) else { return first + 1 }
        return note[(first + 1)...].firstIndex(of: 0x0A).map { $0 + 1 }
    }

    /// What a signature line begins with.
    private static let signatureMark = "\u{2014} "
}
