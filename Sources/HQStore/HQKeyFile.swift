import DurableSQLite
import IkrarLedger

/// One signing key in a file of mode 0600.
struct HQKeyFile {
    /// Bytes of a key file at most: a key name, its number and its base64 fit well.
    private static let bytesMax = 1024

    /// Where the key is.
    let path: String

    /// Writes `key` durably with mode 0600.
    func write(_ key: SignerKey) throws(DurableDatabaseError) {
        try DurableFile.write(Array((key.text + "\n").utf8), to: path, mode: 0o600)
    }

    /// Reads the key; refuses a file that group or others may read.
    func read() throws(HQStoreError) -> SignerKey {
        do {
            try PrivatePath.checkFile(path)
            var bytes = try DurableFile.read(path, maximumBytes: Self.bytesMax)
            while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw HQStoreError.damagedKey(path: path, detail: "it is not text")
            }
            return try SignerKey(parsing: text)
        } catch let error as DurableDatabaseError {
            throw .database(error)
        } catch let error as HQStoreError {
            throw error
        } catch {
            throw .damagedKey(path: path, detail: "\(error)")
        }
    }
}
