import Foundation
import IkrarLedger

/// Between the ledger's byte arrays and what GRDB binds as BLOB.
extension [UInt8] {
    /// These bytes as a BLOB.
    var blob: Data { Data(self) }
}

extension Hash32 {
    /// This hash as a BLOB.
    var blob: Data { Data(bytes) }

    /// A hash from a column that the schema keeps at 32 bytes.
    init(stored blob: Data) throws(HQStoreError) {
        guard let hash = Hash32(bytes: [UInt8](blob)) else { throw .damaged("a stored hash is not 32 bytes") }
        self = hash
    }
}
