import CSQLite
package import GRDB

/// A statement GRDB has prepared and keeps, bound and stepped without its argument lists, rows and conversions.
///
/// Those cost a kiosk's scan as much as SQLite's own work, so the few statements of that one transaction are run this way.
/// Values are given in the order of the parameters and read by column. Transactions are GRDB's as everywhere.
package struct DirectStatement: ~Copyable {
    private let database: Database
    private let statement: Statement
    private var parameter: Int32 = 0

    private var handle: SQLiteStatement { statement.sqliteStatement }

    /// SQLite's SQLITE_TRANSIENT, which is a cast in C: a bound value is copied at once.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    /// The statement `sql`, prepared when `database` first meets it. Not to be used twice at the same time.
    package init(_ sql: String, _ database: Database) throws {
        self.database = database
        statement = try database.cachedStatement(sql: sql)
    }

    deinit { sqlite3_reset(handle) }

    /// Gives the next parameter a number, or NULL.
    package mutating func bind(_ number: Int64?) throws {
        parameter += 1
        guard let number else { return try check(sqlite3_bind_null(handle, parameter)) }
        try check(sqlite3_bind_int64(handle, parameter, number))
    }

    /// Gives the next parameter a text.
    package mutating func bind(_ text: String) throws {
        parameter += 1
        try check(sqlite3_bind_text(handle, parameter, text, Int32(text.utf8.count), Self.copied))
    }

    /// Gives the next parameter a blob.
    package mutating func bind(_ blob: [UInt8]) throws {
        parameter += 1
        let code = blob.withUnsafeBytes { bytes in
            bytes.isEmpty
                ? sqlite3_bind_zeroblob(handle, parameter, 0)
                : sqlite3_bind_blob(handle, parameter, bytes.baseAddress, Int32(bytes.count), Self.copied)
        }
        try check(code)
    }

    /// Runs the statement to its end.
    package consuming func execute() throws {
        while try next() {}
    }

    /// Goes to the next row; `false` when there is none.
    package func next() throws -> Bool {
        let code = sqlite3_step(handle)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure(code)
        }
    }

    /// The number in a column of the row; `nil` for NULL.
    package func number(_ column: Int32) -> Int64? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : sqlite3_column_int64(handle, column)
    }

    /// The text in a column of the row; `nil` for NULL.
    package func text(_ column: Int32) -> String? {
        guard let start = sqlite3_column_text(handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// The bytes in a column of the row; empty for NULL.
    package func blob(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw failure(code) }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(database.sqliteConnection)),
            sql: statement.sql
        )
    }
}
