import GRDB
package import IkrarLedger
import IkrarModel

extension KioskStore {
    /// Records a scan at the open ceremony; returns when the result is durable.
    ///
    /// Asking again with the same request id gives the first answer, also after a restart, wherever records were written; an
    /// answer that wrote none (`already`, `ambiguous`, `refused_input`) is found anew. Throws
    /// ``KioskStoreError/noOpenCeremony``, ``KioskStoreError/unknownPerson(id:)`` for a choice that is not among the
    /// candidates, and whatever keeps the store from writing; then nothing is recorded. Asking again is always safe.
    package func scan(_ request: ScanRequest) async throws(KioskStoreError) -> ScanResult {
        let core = try core()
        let scan = try PreparedScan(request, key: core.identifierKey, randomBytes: configuration.randomBytes)
        return try await core.commits.write { db, state in
            try ScanTransaction(scan: scan, db: db).run(&state)
        }
    }

    /// As ``scan(_:)``, for a caller that has a thread instead of a task: `answer` is called once, on any thread, when the
    /// result is durable or nothing was recorded.
    package func scan(
        _ request: ScanRequest,
        on thread: CommitThread,
        answer: @escaping @Sendable (Result<ScanResult, KioskStoreError>) -> Void
    ) {
        do throws(KioskStoreError) {
            let core = try core()
            let scan = try PreparedScan(request, key: core.identifierKey, randomBytes: configuration.randomBytes)
            core.commits.write(
                on: thread,
                { db, state in try ScanTransaction(scan: scan, db: db).run(&state) },
                answer: answer
            )
        } catch {
            answer(.failure(error))
        }
    }

    /// Declares a record of this kiosk void: it no longer counts, and the person may sign again.
    ///
    /// - Parameters:
    ///   - leaf: The leaf hash of an attendance, pledge or unmatched record.
    ///   - reason: A code: 1…64 lower-case letters, digits and underscores, beginning with a letter. Not free text, which
    ///     could name a person.
    ///   - requestID: As for ``scan(_:)``.
    /// - Returns: The void record.
    package func void(
        leaf: Hash32,
        reason: String,
        context: RecordContext,
        requestID: String
    ) async throws(KioskStoreError) -> RecordReference {
        try PreparedScan.checkRequestID(requestID)
        guard Self.isReasonCode(reason) else {
            throw .invalid("a reason is a code of 1 to \(Self.reasonBytesMax) letters a–z, digits and underscores")
        }
        let core = try core()
        let fingerprint = core.identifierKey.fingerprint("void\n\(leaf.base64)\n\(reason)")
        let salt = configuration.randomBytes(Opening.saltBytes)
        // Leaf hashes have no index, which every scan would pay for; so the search runs beside the writer.
        let noteID = try await core.read { db in
            try Int64.fetchOne(
                db,
                sql: "SELECT id FROM note WHERE leaf = ? ORDER BY id DESC LIMIT 1",
                arguments: [leaf.data]
            )
        }
        guard let noteID else { throw .unknownRecord }
        return try await core.commits.write { db, state in
            try VoidTransaction(
                requestID: requestID,
                fingerprint: fingerprint,
                noteID: noteID,
                leaf: leaf,
                reason: reason,
                context: context,
                salt: salt,
                db: db
            ).run(&state)
        }
    }

    /// The longest reason code, in bytes.
    private static let reasonBytesMax = 64

    private static func isReasonCode(_ text: String) -> Bool {
        let bytes = text.utf8
        guard (1...reasonBytesMax).contains(bytes.count), let first = bytes.first, (0x61...0x7A).contains(first) else {
            return false
        }
        return bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
    }
}
