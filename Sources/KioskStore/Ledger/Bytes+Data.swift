import Foundation
import GRDB
import IkrarLedger

extension [UInt8] {
    /// The same bytes as GRDB takes blobs.
    var data: Data { Data(self) }
}

extension Hash32 {
    /// The same bytes as GRDB takes blobs.
    var data: Data { Data(bytes) }
}

extension Row {
    /// The bytes of a column that holds a blob; empty when it holds none.
    func bytes(_ column: String) -> [UInt8] {
        withUnsafeData(named: column)
    }

    /// The hash in a column.
    func hash(_ column: String) throws -> Hash32 {
        guard let hash = Hash32(bytes: bytes(column)) else {
            throw KioskStoreError.damaged(["column \(column) does not hold 32 bytes"])
        }
        return hash
    }

    /// The bytes of a column that holds a blob; empty when it holds none.
    func bytes(_ index: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: index) { data in data.map { Array($0) } ?? [] }
    }

    /// The hash in a column.
    func hash(_ index: Int) throws -> Hash32 {
        guard let hash = Hash32(bytes: try bytes(index)) else {
            throw KioskStoreError.damaged(["column \(index) does not hold 32 bytes"])
        }
        return hash
    }

    private func withUnsafeData(named column: String) -> [UInt8] {
        let data: Data? = self[column]
        return data.map { Array($0) } ?? []
    }
}
