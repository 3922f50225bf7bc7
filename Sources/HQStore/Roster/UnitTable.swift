import GRDB
import IkrarModel

/// Reads the unit tree.
enum UnitTable {
    /// The whole tree, units of one parent by path as at the kiosk; refused when the stored units no longer form one.
    static func tree(_ database: Database) throws -> UnitTree {
        let units = try Row.fetchAll(
            database,
            sql:
                "SELECT u.unit_id, u.name, p.unit_id AS parent_id FROM unit u LEFT JOIN unit p ON p.id = u.parent ORDER BY u.id"
        ).map { Unit(id: $0["unit_id"], name: $0["name"], parentID: $0["parent_id"]) }
        do {
            let tree = try UnitTree(units)
            let paths = units.map { (path: tree.path(of: $0.id).joined(separator: " / "), unit: $0) }
            // Like SQLite's own order at the kiosk: by bytes, equal paths as they came.
            let sorted = paths.enumerated().sorted { left, right in
                left.element.path == right.element.path
                    ? left.offset < right.offset
                    : left.element.path.utf8.lexicographicallyPrecedes(right.element.path.utf8)
            }
            return try UnitTree(sorted.map(\.element.unit))
        } catch {
            throw HQStoreError.unitTree(error)
        }
    }

    /// The row numbers of units by their id.
    static func rows(_ database: Database) throws -> [String: Int64] {
        let rows = try Row.fetchAll(database, sql: "SELECT unit_id, id FROM unit")
        return Dictionary(rows.map { ($0["unit_id"], $0["id"]) }) { first, _ in first }
    }
}
