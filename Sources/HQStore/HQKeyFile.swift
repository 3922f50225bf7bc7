import DurableSQLite
import IkrarBundle
import IkrarLedger

/// One private key in a file of mode 0600.
struct HQKeyFile {
    /// Bytes of a key file at most: a key name, its number and its base64 fit well.
    private static let bytesMax = 1024

    /// Where the key is.
    let path: String

    /// Writes `key` durably with mode 0600.
    func write(_ key: SignerKey) throws(DurableDatabaseError) {
        try write(key.text)
    }

    /// Writes `key` durably with mode 0600.
    func write(_ key: BundlePrivateKey) throws(DurableDatabaseError) {
        try write(key.text)
    }

    /// Reads a signing key; refuses a file that group or others may read.
    func read() throws(HQStoreError) -> SignerKey {
        try read { try SignerKey(parsing: $0) }
    }

    /// Reads a key that opens bundles; refuses a file that group or others may read.
    func readBundleKey() throws(HQStoreError) -> BundlePrivateKey {
        try read { try BundlePrivateKey(parsing: $0) }
    }

    private func write(_ text: String) throws(DurableDatabaseError) {
        try DurableFile.write(Array((text + "\n").utf8), to: path, mode: 0o600)
    }

    private func read<Key>(_ parse: (String) throws -> Key) throws(HQStoreError) -> Key {
        do {
            try PrivatePath.checkFile(path)
            var bytes = try DurableFile.read(path, maximumBytes: Self.bytesMax)
            while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw HQStoreError.damagedKey(path: path, detail: "it is not text")
            }
            return try parse(text)
        } catch let error as DurableDatabaseError {
            throw .database(error)
        } catch let error as HQStoreError {
            throw error
        } catch {
            throw .damagedKey(path: path, detail: "\(error)")
        }
    }
}
