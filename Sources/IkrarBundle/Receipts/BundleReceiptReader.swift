import IkrarLedger
import IkrarWire

/// Takes the text of a receipt apart. What it reads is compared with what the receipt would write, so that it need
/// refuse only what it cannot read.
struct BundleReceiptReader {
    /// The hash that the text ends with.
    private(set) var digest: Hash32?

    private let lines: [[Substring]]
    private var next = 1

    /// Reads `text`, which begins with the type line.
    init(_ text: [UInt8]) {
        lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
    }

    /// The receipt, whose tiles are in `tileBytes`.
    mutating func receipt(_ tileBytes: [UInt8]) throws(BundleError) -> BundleReceipt {
        guard let kiosk = take("kiosk", 1), let bundleText = take("bundle", 1), let timeText = take("time", 1),
            let checkpointText = take("checkpoint", 1), let bundle = Hash32(base64: String(bundleText[0])),
            let checkpoint = CanonicalBase64.decode(String(checkpointText[0]))
        else { throw .malformed(expected: "kiosk, bundle, time and checkpoint") }
        let time: RecordTime
        do {
            time = try RecordTime(parsing: String(timeText[0]))
        } catch {
            throw .malformed(expected: "`time` with a time")
        }
        var chains: [BundleReceiptChain] = []
        while let chain = try chain() { chains.append(chain) }
        let tiles = try tiles(tileBytes)
        guard let last = take("sha256", 1), let digest = Hash32(base64: String(last[0])), next == lines.count else {
            throw .malformed(expected: "`sha256` as the last line")
        }
        self.digest = digest
        guard digest == Hash32.sha256(tileBytes) else { throw .alteredTiles }
        return BundleReceipt(
            kiosk: String(kiosk[0]),
            bundle: bundle,
            time: time,
            checkpoint: checkpoint,
            chains: chains,
            tiles: tiles
        )
    }

    private mutating func chain() throws(BundleError) -> BundleReceiptChain? {
        guard let head = take("chain", 2) else { return nil }
        var runs: [StoredRun] = []
        while let run = take("run", 3) {
            guard let seq = number(run[0]), let index = number(run[1]), let count = number(run[2]), count > 0,
                // Half, so that a run's end is a number as well.
                max(seq, index, count) <= CanonicalDecimal.maximum / 2, runs.count < BundleLimit.receiptRunsMax
            else { throw .malformed(expected: "`run` with seq, index and count") }
            runs.append(StoredRun(seq: seq, index: index, count: count))
        }
        return BundleReceiptChain(
            signer: String(head[0]),
            nextSeq: number(head[1]),
            runs: runs,
            trouble: try trouble()
        )
    }

    private mutating func trouble() throws(BundleError) -> BundleTrouble? {
        if let gap = take("gap", 1) {
            guard let seq = number(gap[0]) else { throw .malformed(expected: "`gap` with a seq") }
            return .gap(expectedSeq: seq)
        }
        if let fork = take("fork", 2) {
            guard let seq = number(fork[0]), let note = fork[1] == "-" ? [] : CanonicalBase64.decode(String(fork[1]))
            else { throw .malformed(expected: "`fork` with a seq and a note") }
            return .fork(seq: seq, note: note)
        }
        return take("refused", 2).map { .refused(seq: number($0[0]), code: String($0[1])) }
    }

    private mutating func tiles(_ bytes: [UInt8]) throws(BundleError) -> [HashTile] {
        var tiles: [HashTile] = []
        var position = 0
        while let path = take("tile", 1) {
            guard let id = TileID(path: String(path[0])), id.kind != .entries, tiles.count < BundleLimit.receiptTilesMax
            else { throw .malformed(expected: "`tile` with the path of a hash tile") }
            let end = position + id.width * Hash32.byteCount
            guard end <= bytes.count else { throw .truncated }
            do {
                tiles.append(try HashTile(parsing: Array(bytes[position..<end]), id: id))
            } catch {
                throw .alteredTiles
            }
            position = end
        }
        guard position == bytes.count else { throw .alteredTiles }
        return tiles
    }

    /// The values of the next line, when it is one of `key` with so many.
    private mutating func take(_ key: String, _ count: Int) -> [Substring]? {
        guard next < lines.count, lines[next].count == count + 1, lines[next][0] == key else { return nil }
        defer { next += 1 }
        // Counted from 0, as an array is.
        return Array(lines[next].dropFirst())
    }

    private func number(_ text: Substring) -> UInt64? {
        CanonicalDecimal.decode(Array(text.utf8)[...])
    }
}
