import IkrarLedger

/// Why an answer of HQ proves nothing yet, or proves that something is wrong at HQ.
enum ReceiptFailure: Error, Hashable, Sendable {
    // Nothing is wrong that time does not heal.

    /// The answer holds no checkpoint.
    case withoutCheckpoint
    /// The checkpoint lacks witnesses.
    case pending(size: UInt64)
    /// A tile was not to be had.
    case unreachable(TileID, SyncState, detail: String)

    // HQ is not what it should be: the alarm is raised.

    /// The checkpoint is not one.
    case unreadable(detail: String)
    /// The checkpoint is of another log.
    case wrongOrigin(expected: String, found: String)
    /// The checkpoint is not signed by the log's key.
    case badSignature(detail: String)
    /// The log was longer before.
    case rolledBack(from: UInt64, to: UInt64)
    /// The log is not the continuation of what the kiosk verified before: its history was changed.
    case inconsistent(verified: TreeHead, offered: TreeHead)
    /// The checkpoint does not reach as far as HQ says that the records stand.
    case beyondCheckpoint(seq: UInt64, index: UInt64, size: UInt64)
    /// The record is not in the log where HQ says it is.
    case notIncluded(seq: UInt64, index: UInt64)
    /// A notice is no record, is not in the log where HQ says, or is not what the checkpoint's signatures bear out.
    case badNotice(index: UInt64, detail: String)
    /// A tile is not one, or has not the hashes that the checkpoint commits to.
    case badTile(TileID?, detail: String)

    /// Whether it speaks against HQ, so that the alarm is raised and both checkpoints are kept.
    var isAlarming: Bool {
        switch self {
        case .withoutCheckpoint, .pending, .unreachable: false
        default: true
        }
    }

    /// The word of JSON and message catalogues.
    var code: String {
        switch self {
        case .withoutCheckpoint: "without_checkpoint"
        case .pending: "pending"
        case .unreachable: "unreachable"
        case .unreadable: "unreadable_checkpoint"
        case .wrongOrigin: "wrong_origin"
        case .badSignature: "bad_signature"
        case .rolledBack: "rolled_back"
        case .inconsistent: "inconsistent"
        case .beyondCheckpoint: "beyond_checkpoint"
        case .notIncluded: "not_included"
        case .badNotice: "bad_notice"
        case .badTile: "bad_tile"
        }
    }

    /// What sync waits for then.
    var state: SyncState {
        switch self {
        case .withoutCheckpoint: .captivePortal
        case .pending: .witnesses
        case .unreachable(_, let state, _): state
        default: .alarm
        }
    }
}

extension ReceiptFailure: CustomStringConvertible {
    /// An English sentence without a full stop.
    var description: String {
        switch self {
        case .withoutCheckpoint: "HQ's answer holds no checkpoint"
        case .pending(let size): "the checkpoint of size \(size) still lacks witnesses"
        case .unreachable(let tile, _, let detail): "\(tile) cannot be had: \(detail)"
        case .unreadable(let detail): "HQ's checkpoint is not one: \(detail)"
        case .wrongOrigin(let expected, let found): "HQ's checkpoint is of the log \(found), expected \(expected)"
        case .badSignature(let detail): "HQ's checkpoint is not signed by the log's key: \(detail)"
        case .rolledBack(let from, let to): "HQ's log had \(from) entries and now has \(to)"
        case .inconsistent(let verified, let offered):
            "HQ's log was changed: its \(offered.size) entries with root \(offered.root) do not begin with the "
                + "\(verified.size) with root \(verified.root)"
        case .beyondCheckpoint(let seq, let index, let size):
            "HQ says that record \(seq) has index \(index), in a log of \(size) entries"
        case .notIncluded(let seq, let index): "record \(seq) is not in HQ's log at index \(index)"
        case .badNotice(let index, let detail): "HQ's notice at index \(index) is not to be believed: \(detail)"
        case .badTile(let tile, let detail): "\(tile.map(\.path) ?? "a tile") is not HQ's log: \(detail)"
        }
    }
}
