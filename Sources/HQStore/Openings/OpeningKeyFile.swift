import DurableSQLite
import Glibc

/// The keys that openings are stored under: one file of 32-byte slots, the slot of an entry at its log index.
///
/// A slot of zeros holds no key: never used, or erased. Keys are made ahead, a chunk at a time, and are durable before
/// the first of them is used, so that admitting a record costs no sync of its own. Backups of the database are worthless
/// without this file, and that is its purpose: overwriting a slot erases an opening from every one of them.
///
/// New keys are only made inside the database's write transaction, whose lock keeps processes apart.
final class OpeningKeyFile: Sendable {
    /// Bytes of a key: AES-256.
    static let keyBytes = 32
    /// Keys made at once: 128 KiB, one sync for some eight batches of a kiosk.
    private static let chunkKeys: Int64 = 4096

    private let descriptor: Int32
    private let path: String

    /// Makes an empty file.
    static func create(path: String) throws(DurableDatabaseError) {
        try DurableFile.write([], to: path, mode: 0o600)
    }

    /// Opens the file; refuses one that group or others may read.
    init(path: String) throws(HQStoreError) {
        do {
            try PrivatePath.checkFile(path)
        } catch {
            throw .damagedKey(path: path, detail: error.description)
        }
        descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        self.path = path
        guard descriptor >= 0 else {
            throw .database(DurableDatabaseError(systemError: errno, operation: "open", path: path))
        }
        // What a killed process wrote may be in memory only; from here on a key that is read is a key that is kept.
        guard fdatasync(descriptor) == 0 else {
            let failure = DurableDatabaseError(systemError: errno, operation: "fsync", path: path)
            close(descriptor)
            throw .database(failure)
        }
    }

    deinit {
        close(descriptor)
    }

    /// The key of the entry at `index`; nil when it has none.
    func key(at index: Int64) throws -> [UInt8]? {
        var key = [UInt8](repeating: 0, count: Self.keyBytes)
        while true {
            let count = pread(descriptor, &key, Self.keyBytes, Self.offset(of: index))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure("read") }
            return count == Self.keyBytes && key.contains { $0 != 0 } ? key : nil
        }
    }

    /// The key for the entry at `index`, made and durable when it had none. Inside the write transaction only.
    ///
    /// - Parameter isLast: whether the entry is the log's last, so that the slots behind it are free for keys made ahead.
    func makeKey(at index: Int64, isLast: Bool) throws -> [UInt8] {
        if let key = try key(at: index) { return key }
        let keys = Self.random(isLast ? Self.chunkKeys : 1)
        try overwrite(keys, at: index)
        return Array(keys.prefix(Self.keyBytes))
    }

    /// Destroys the key of the entry at `index`; on return it is gone from this file, also after a power cut.
    func destroyKey(at index: Int64) throws {
        try overwrite([UInt8](repeating: 0, count: Self.keyBytes), at: index)
    }

    private func overwrite(_ bytes: [UInt8], at index: Int64) throws {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                pwrite(
                    descriptor,
                    buffer.baseAddress?.advanced(by: done),
                    buffer.count - done,
                    Self.offset(of: index) + off_t(done)
                )
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure("write") }
            done += count
        }
        guard fdatasync(descriptor) == 0 else { throw failure("fsync") }
    }

    private func failure(_ operation: String) -> DurableDatabaseError {
        DurableDatabaseError(systemError: errno, operation: operation, path: path)
    }

    private static func offset(of index: Int64) -> off_t {
        off_t(index) * off_t(keyBytes)
    }

    private static func random(_ keys: Int64) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(keys) * keyBytes)
        for _ in 0..<(Int(keys) * keyBytes / MemoryLayout<UInt64>.size) {
            withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }
}
