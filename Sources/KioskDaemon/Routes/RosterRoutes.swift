import FoundationEssentials
import Hummingbird
import IkrarRoster
import IkrarService
import KioskControl
import KioskStore
import NIOCore
import ServiceLifecycle

/// Rosters: staged as they stream in, previewed, then committed or forgotten.
struct RosterRoutes: Sendable {
    /// Rows handed to the store at once: enough to make a transaction worth it, little enough to hold.
    private static let stagedRowsMax = 1000
    /// The longest name a file system knows, in bytes.
    private static let fileNameBytesMax = 255

    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        // Names nobody; whoever readies the table must see how old it is.
        routes.on(.get, ControlPath.roster, for: .operator, status)
        routes.on(.post, ControlPath.rosterImports, for: .admin, stage)
        routes.on(.post, LocalPath.commitRosterImport, for: .admin, commit)
        routes.on(.delete, LocalPath.rosterImport, for: .admin, discard)
    }

    private func status(_ request: Request, _ context: LocalContext) async throws -> Response {
        try .json(RosterStatusAnswer(try await kiosk.store.rosterStatus()))
    }

    private func stage(_ request: Request, _ context: LocalContext) async throws -> Response {
        try request.refuseAnnounced(ControlLimit.rosterBytesMax)
        return try await whileRunning { try await stagePreviewed(request) }
    }

    private func stagePreviewed(_ request: Request) async throws -> Response {
        let id = try await kiosk.store.beginRosterImport(fileName: try Self.fileName(request))
        do {
            let summary = try await stageRows(of: request, import: id)
            let preview = try await kiosk.store.preview(import: id, summary: summary)
            return try .json(RosterPreviewAnswer(preview, importID: id, skipped: summary.skippedCount))
        } catch {
            // The import is of no use to anyone; if it cannot be forgotten now, the next one takes its place.
            try? await kiosk.store.discardRosterImport(id)
            throw error
        }
    }

    private func stageRows(of request: Request, import id: String) async throws -> RosterSummary {
        var reader = RosterReader()
        var entries: [RosterEntry] = []
        var size = 0
        do {
            for try await chunk in request.body {
                // Whoever sends a large file does not hold the daemon's end up.
                guard !Task.isShuttingDownGracefully else { throw KioskStoreError.closed }
                size += chunk.readableBytes
                guard size <= ControlLimit.rosterBytesMax else {
                    throw LocalProblem.tooLarge(ControlLimit.rosterBytesMax)
                }
                entries += try reader.consume(Array(chunk.readableBytesView))
                if entries.count >= Self.stagedRowsMax {
                    try await kiosk.store.stage(entries, import: id)
                    entries = []
                }
            }
            try request.checkComplete(size)
            let (rest, summary) = try reader.finish()
            try await kiosk.store.stage(entries + rest, import: id)
            return summary
        } catch let refusal as RosterFileRefusal {
            throw LocalProblem(
                .rosterRefused,
                detail: refusal.description,
                reason: ProblemReason(
                    code: refusal.code,
                    line: refusal.row,
                    allowed: refusal.words.isEmpty ? nil : refusal.words,
                    limit: refusal.limit
                )
            )
        }
    }

    private func commit(_ request: Request, _ context: LocalContext) async throws -> Response {
        let id = try context.segment("id")
        let order = try await request.order(RosterCommitOrder.self)
        let time = kiosk.clock.time()
        let done = try await whileRunning {
            try await kiosk.store.commitRosterImport(id, confirmed: order.confirmed, time: time)
        }
        return try .json(RosterPreviewAnswer(done, importID: id, committed: true))
    }

    /// Does a part of an import, which may take long, and ends it when the daemon is to stop.
    private func whileRunning<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        let store = kiosk.store
        return try await withGracefulShutdownHandler {
            try await work()
        } onGracefulShutdown: {
            store.stopRosterImports()
        }
    }

    private func discard(_ request: Request, _ context: LocalContext) async throws -> Response {
        try await kiosk.store.discardRosterImport(try context.segment("id"))
        return .done
    }

    /// The name without its directories; it is shown in the status.
    private static func fileName(_ request: Request) throws(LocalProblem) -> String {
        guard let path = request.parameter("name") else { return "roster" }
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: Array($0), as: UTF8.self) }
        guard let name, name.utf8.count <= fileNameBytesMax,
            !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw .invalid("the file's name must be at most \(fileNameBytesMax) bytes without control characters") }
        return name
    }
}
