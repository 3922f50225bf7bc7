import Crypto
import Foundation

/// Seals openings before they are stored, each under a key of its own that is kept outside the database.
///
/// AES-256-GCM with a random nonce; the entry's log index is authenticated with it, so that sealed openings cannot be
/// exchanged. Erasing the key leaves nothing to be read, here or in any backup of the database.
struct OpeningVault: Sendable {
    /// Bytes that sealing adds: nonce and tag.
    static let overheadBytes = 28

    private let keys: OpeningKeyFile

    /// A vault over `keys`.
    init(keys: OpeningKeyFile) {
        self.keys = keys
    }

    /// Seals the opening of the entry at `index`. Inside the write transaction only.
    func seal(_ opening: [UInt8], at index: Int64, isLast: Bool) throws -> Data {
        let key = SymmetricKey(data: try keys.makeKey(at: index, isLast: isLast))
        let box = try AES.GCM.seal(opening, using: key, authenticating: Self.context(index))
        guard let combined = box.combined else { throw HQStoreError.damaged("an opening cannot be sealed") }
        return combined
    }

    /// The opening of the entry at `index`; nil when its key is gone.
    func open(_ sealed: Data, at index: Int64) throws -> [UInt8]? {
        guard let key = try keys.key(at: index) else { return nil }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed)
            return [UInt8](try AES.GCM.open(box, using: SymmetricKey(data: key), authenticating: Self.context(index)))
        } catch {
            throw HQStoreError.damaged("the opening of entry \(index) does not open under its key")
        }
    }

    /// Destroys the key of the entry at `index`, durably.
    func destroy(at index: Int64) throws {
        try keys.destroyKey(at: index)
    }

    private static func context(_ index: Int64) -> [UInt8] {
        Array("ikrar/sealed-opening/v1 \(index)".utf8)
    }
}
