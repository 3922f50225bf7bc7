import Foundation
import GRDB
import IkrarLedger

/// Reads single notes of the log.
enum LogReader {
    /// The note at `index`; nil beyond the end.
    static func note(_ database: Database, at index: Int64) throws -> [UInt8]? {
        let statement = try database.cachedStatement(sql: "SELECT note FROM log WHERE log_index = ?")
        return try Data.fetchOne(statement, arguments: [index]).map { [UInt8]($0) }
    }

    /// The notes at the indices of `range`, in order; those that are there.
    static func notes(_ database: Database, in range: Range<UInt64>) throws -> [[UInt8]] {
        let statement = try database.cachedStatement(
            sql: "SELECT note FROM log WHERE log_index >= ? AND log_index < ? ORDER BY log_index"
        )
        let arguments: StatementArguments = [Int64(range.lowerBound), Int64(range.upperBound)]
        return try Data.fetchAll(statement, arguments: arguments).map { [UInt8]($0) }
    }

    /// The subject's opening of the note at `index`; nil when it never came or was erased.
    static func opening(_ database: Database, at index: Int64) throws -> Opening? {
        let statement = try database.cachedStatement(sql: "SELECT opening FROM opening WHERE log_index = ?")
        return try Data.fetchOne(statement, arguments: [index]).map { try Opening(parsing: [UInt8]($0)) }
    }
}
