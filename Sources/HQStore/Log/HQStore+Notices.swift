import Foundation
import GRDB
import IkrarLedger
package import IkrarWire

/// What a kiosk has to be told of HQ's own records.
extension HQStore {
    /// The records from `index` on that ask something of `kiosk`, in the order of the log, at most
    /// `WireProtocol.Limit.noticesMax`: erasures of openings of its records, and the log key's rotation while both keys sign.
    package func notices(for kiosk: EnrolledKiosk, from index: UInt64) async throws(HQStoreError) -> [LogNotice] {
        try await read { connection in
            let rows = try Row.fetchCursor(
                connection.cachedStatement(
                    sql: """
                        SELECT n.log_index, l.note FROM (
                            SELECT e.erase_index AS log_index FROM erasure e JOIN log t ON t.log_index = e.log_index
                                JOIN signer s ON s.id = t.signer_id WHERE s.kiosk_id = ?1
                            UNION SELECT log_index FROM log_key_rotation WHERE retired_at IS NULL
                        ) n JOIN log l ON l.log_index = n.log_index
                        WHERE n.log_index >= ?2 ORDER BY n.log_index LIMIT ?3
                        """
                ),
                arguments: [kiosk.id, Int64(clamping: index), WireProtocol.Limit.noticesMax]
            )
            var notices: [LogNotice] = []
            while let row = try rows.next() {
                let (index, note): (Int64, Data) = (row[0], row[1])
                notices.append(LogNotice(index: UInt64(index), note: CanonicalBase64.encode([UInt8](note))))
            }
            return notices
        }
    }
}
