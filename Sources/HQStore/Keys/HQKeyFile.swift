import DurableSQLite
import IkrarBundle
import IkrarLedger

/// Private keys in a file of mode 0600, one a line: the one in use, and while another takes over from it, both. Which is
/// which the database tells (``KeysInUse``).
struct HQKeyFile {
    /// Bytes of a key file at most: some key names, with their numbers and base64.
    private static let bytesMax = 4096

    /// Where the keys are.
    let path: String

    /// Writes `keys` durably with mode 0600, in place of what was there.
    func write(_ keys: [SignerKey]) throws(DurableDatabaseError) {
        try write(keys.map(\.text))
    }

    /// Writes `key` durably with mode 0600.
    func write(_ key: BundlePrivateKey) throws(DurableDatabaseError) {
        try write([key.text])
    }

    /// Reads the signing keys; refuses a file that group or others may read.
    func read() throws(HQStoreError) -> [SignerKey] {
        try read { try SignerKey(parsing: $0) }
    }

    /// Reads the key that opens bundles; refuses a file that group or others may read.
    func readBundleKey() throws(HQStoreError) -> BundlePrivateKey {
        let keys = try read { try BundlePrivateKey(parsing: $0) }
        guard keys.count == 1 else { throw .damagedKey(path: path, detail: "it holds \(keys.count) keys") }
        return keys[0]
    }

    /// The key in the file whose vkey is `text`.
    func key(_ text: String) throws(HQStoreError) -> SignerKey {
        guard let key = try read().first(where: { $0.verifierKey.text.utf8.elementsEqual(text.utf8) }) else {
            throw .damagedKey(path: path, detail: "it does not hold \(text)")
        }
        return key
    }

    private func write(_ lines: [String]) throws(DurableDatabaseError) {
        try DurableFile.write(lines.flatMap { Array(($0 + "\n").utf8) }, to: path, mode: 0o600)
    }

    private func read<Key>(_ parse: (String) throws -> Key) throws(HQStoreError) -> [Key] {
        do {
            try PrivatePath.checkFile(path)
            let bytes = try DurableFile.read(path, maximumBytes: Self.bytesMax)
            return try bytes.split(separator: UInt8(ascii: "\n")).map { line in
                guard let text = String(validating: line, as: UTF8.self) else {
                    throw HQStoreError.damagedKey(path: path, detail: "it is not text")
                }
                return try parse(text)
            }
        } catch let error as DurableDatabaseError {
            throw .database(error)
        } catch let error as HQStoreError {
            throw error
        } catch {
            throw .damagedKey(path: path, detail: "\(error)")
        }
    }
}
