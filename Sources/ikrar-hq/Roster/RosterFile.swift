import Foundation
import HQStore
import IkrarConsole
import IkrarRoster
import IkrarService

/// Reads a roster file in one pass and stages its rows, with bounded memory.
struct RosterFile {
    /// Bytes read at a time.
    private static let chunkBytes = 256 * 1024
    /// Rows staged in one transaction: one fsync for some thousand rows.
    private static let rowsPerTransaction = 5_000

    /// Path of the file.
    let path: String

    /// What was staged.
    struct Staged {
        /// The import.
        let importID: String
        /// The first rows refused.
        let refusals: [RosterRefusal]
    }

    /// Stages the whole file; on an error nothing of it stays. `advance` is told bytes done and in all.
    func stage(
        in store: HQStore,
        advance: (UInt64, UInt64) -> Void
    ) async throws(CommandFailure) -> Staged {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .unreadableFile(path, errno: errno)
        }
        defer { handle.closeFile() }
        let total = handle.seekToEndOfFile()
        handle.seek(toFileOffset: 0)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let id = try await storing { () async throws(HQStoreError) in
            try await store.beginRosterImport(fileName: name, now: SystemClock.universalTime())
        }
        do throws(CommandFailure) {
            let refusals = try await read(handle, total: total, import: id, store: store, advance: advance)
            return Staged(importID: id, refusals: refusals)
        } catch {
            try await storing { () async throws(HQStoreError) in try await store.discardRosterImport(id) }
            throw error
        }
    }

    private func read(
        _ handle: FileHandle,
        total: UInt64,
        import id: String,
        store: HQStore,
        advance: (UInt64, UInt64) -> Void
    ) async throws(CommandFailure) -> [RosterRefusal] {
        var reader = RosterReader()
        var waiting: [RosterEntry] = []
        var refusals: [RosterRefusal] = []
        var done: UInt64 = 0
        while true {
            let chunk = try next(handle)
            if chunk.isEmpty { break }
            waiting += try refusing { () throws(RosterFileRefusal) in try reader.consume(chunk) }
            if waiting.count >= Self.rowsPerTransaction {
                try await flush(&waiting, &refusals, import: id, store: store)
            }
            done += UInt64(chunk.count)
            advance(done, total)
        }
        let end = try refusing { () throws(RosterFileRefusal) in try reader.finish() }
        waiting += end.entries
        try await flush(&waiting, &refusals, import: id, store: store)
        try await storing { () async throws(HQStoreError) in
            try await store.keepRosterUnits(end.summary.units, import: id)
        }
        return refusals
    }

    private func next(_ handle: FileHandle) throws(CommandFailure) -> [UInt8] {
        do {
            return [UInt8](try handle.read(upToCount: Self.chunkBytes) ?? Data())
        } catch {
            throw .unreadableFile(path, errno: errno)
        }
    }

    private func flush(
        _ entries: inout [RosterEntry],
        _ refusals: inout [RosterRefusal],
        import id: String,
        store: HQStore
    ) async throws(CommandFailure) {
        for case .refused(let refusal) in entries where refusals.count < RosterPreview.refusedListMax {
            refusals.append(refusal)
        }
        let batch = entries
        try await storing { () async throws(HQStoreError) in try await store.stage(batch, import: id) }
        entries.removeAll(keepingCapacity: true)
    }

    private func storing<Value>(
        _ body: () async throws(HQStoreError) -> Value
    ) async throws(CommandFailure) -> Value {
        do {
            return try await body()
        } catch {
            throw CommandFailure(error)
        }
    }

    private func refusing<Value>(_ body: () throws(RosterFileRefusal) -> Value) throws(CommandFailure) -> Value {
        do {
            return try body()
        } catch {
            let text = RosterFileText(code: error.code, row: error.row, limit: error.limit, words: error.words).text
            throw CommandFailure(
                code: error.code,
                status: .badData,
                message: Message(
                    indonesian: "Berkas \(path) tidak dapat diimpor; tidak ada yang diubah.",
                    english: "The file \(path) cannot be imported; nothing was changed."
                ),
                hint: text?.remedy,
                detail: text?.what ?? .technical(error.description),
                said: error.description
            )
        }
    }
}
