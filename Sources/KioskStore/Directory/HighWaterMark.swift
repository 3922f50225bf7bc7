import DurableSQLite
import Glibc
import IkrarLedger
import Synchronization

/// How far the store had come, kept outside the database: an older copy put in its place, or a disk that forgot what it had
/// confirmed, shows at the next start.
///
/// Two slots of 256 bytes are written in turn after each commit, so one of them is always whole. They are synced only when
/// the store is idle: after a power cut the mark may be older than the database, never newer.
final class HighWaterMark: Sendable {
    /// What a slot says.
    struct Value: Hashable, Sendable {
        /// The signer's name.
        var signer: String
        /// The seq its next record gets.
        var nextSeq: UInt64
        /// The leaf hash of its last record; the empty tree's root before the first.
        var leaf: Hash32
    }

    /// Bytes of a slot: half a disk sector, so that writing one cannot tear the other.
    static let slotBytes = 256
    /// The longest signer name a slot has room for, in bytes.
    static let signerBytesMax = 120

    private static let typeWord = "ikrar/mark/v1"

    private struct State {
        var generation: UInt64
        var value: Value
    }

    private let descriptor: Int32
    private let path: String
    private let state: Mutex<State>

    /// What the mark said last.
    var value: Value { state.withLock { $0.value } }

    /// Opens the mark at `path`; `nil` when there is none.
    ///
    /// Throws ``KioskStoreError/damaged(_:)`` when neither slot is whole.
    static func open(path: String) throws -> HighWaterMark? {
        guard let state = try state(path: path) else { return nil }
        return try HighWaterMark(path: path, state: state)
    }

    /// What the mark at `path` says; `nil` when there is none. Throws as ``open(path:)`` does.
    static func read(path: String) throws -> Value? { try state(path: path)?.value }

    /// Puts a new mark in place of any at `path`, durably.
    static func create(path: String, value: Value) throws -> HighWaterMark {
        let slot = slot(generation: 0, value: value)
        try DurableFile.write(slot + slot, to: path, mode: 0o600)
        return try HighWaterMark(path: path, state: State(generation: 0, value: value))
    }

    private init(path: String, state: State) throws {
        let descriptor = Glibc.open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == EROFS { throw KioskStoreError.readOnly }
            throw KioskStoreError.unexpected("\(path) cannot be opened: errno \(errno)")
        }
        self.descriptor = descriptor
        self.path = path
        self.state = Mutex(state)
    }

    deinit { close(descriptor) }

    /// Moves the mark on. Called after a commit, by one thread at a time.
    ///
    /// A write that fails is not an error: the mark stays behind the database, which its meaning allows, and ``sync()``
    /// tells when the disk is broken.
    func advance(to value: Value) {
        state.withLock { state in
            state.generation += 1
            state.value = value
            let slot = Self.slot(generation: state.generation, value: value)
            let offset = off_t(state.generation % 2) * off_t(Self.slotBytes)
            _ = slot.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, offset) }
        }
    }

    /// Makes the mark durable. For idle moments.
    func sync() throws { try DurableFile.sync(descriptor, path: path) }

    private static func state(path: String) throws -> State? {
        guard DurableFile.exists(path) else { return nil }
        let bytes = try DurableFile.read(path, maximumBytes: 2 * slotBytes)
        guard let state = newestSlot(of: bytes) else {
            throw KioskStoreError.damaged(["the high-water mark \(path) cannot be read"])
        }
        return state
    }

    private static func slot(generation: UInt64, value: Value) -> [UInt8] {
        precondition(value.signer.utf8.count <= signerBytesMax, "signer names are limited where they are made")
        let text = "\(typeWord) \(generation) \(value.nextSeq) \(value.leaf.base64) \(value.signer)"
        let line = "\(text) \(checksum(of: text))\n".utf8
        var slot = [UInt8](repeating: UInt8(ascii: " "), count: slotBytes)
        slot.replaceSubrange(..<line.count, with: line)
        return slot
    }

    private static func newestSlot(of bytes: [UInt8]) -> State? {
        guard bytes.count == 2 * slotBytes else { return nil }
        return [bytes[..<slotBytes], bytes[slotBytes...]]
            .compactMap { parse(slot: $0) }
            .max { $0.generation < $1.generation }
    }

    private static func parse(slot: ArraySlice<UInt8>) -> State? {
        guard let line = String(validating: slot.prefix { $0 != 0x0A }, as: UTF8.self) else { return nil }
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 6, words[0] == typeWord, words[5] == checksum(of: words[..<5].joined(separator: " ")),
            let generation = UInt64(words[1]), let nextSeq = UInt64(words[2]), let leaf = Hash32(base64: words[3])
        else { return nil }
        return State(generation: generation, value: Value(signer: words[4], nextSeq: nextSeq, leaf: leaf))
    }

    /// The first 9 bytes of a SHA-256: 12 characters that a torn or rotten slot does not hit by chance.
    private static func checksum(of text: String) -> String {
        CanonicalBase64.encode(Array(Hash32.sha256(Array(text.utf8)).bytes.prefix(9)))
    }
}
