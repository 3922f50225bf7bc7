import HTTPTypes
import Hummingbird
import IkrarLedger
import IkrarService
import KioskControl
import KioskStore
import KioskSync
import NIOCore

/// Records carried to HQ by hand, and HQ's receipts.
struct BundleRoutes: Sendable {
    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        routes.on(.get, ControlPath.bundle, for: .operator, export)
        routes.on(.post, ControlPath.bundleReceipts, for: .operator, importReceipt)
    }

    /// A body that ends before its time, because the store failed, ends the connection: nobody takes it for a bundle.
    private func export(_ request: Request, _ context: LocalContext) async throws -> Response {
        let bundle = try await kiosk.sync.bundleExport(offsetMinutes: kiosk.clock.time().offsetMinutes)
        var headers: HTTPFields = [.contentType: ControlHeader.octets, .cacheControl: "no-store"]
        if let name = HTTPField.Name(ControlHeader.records) { headers[name] = String(bundle.recordCount) }
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody { writer in
                try await withTaskExecutorPreference(globalConcurrentExecutor) {
                    try await bundle.write { bytes in
                        if !bytes.isEmpty { try await writer.write(ByteBuffer(bytes: bytes)) }
                    }
                }
                try await writer.finish(nil)
            }
        )
    }

    private func importReceipt(_ request: Request, _ context: LocalContext) async throws -> Response {
        let bytes = try await request.bytes(atMost: ControlLimit.bundleReceiptBytesMax)
        do {
            let outcome = try await kiosk.sync.importReceipt(bytes)
            return try .json(BundleReceiptAnswer(outcome, pending: await kiosk.store.status().outbox.pending))
        } catch let failure as BundleReceiptFailure {
            // What the store itself says is also for the log, and may end the process.
            if case .store(let error) = failure { throw error }
            throw LocalProblem(failure, dataDirectory: kiosk.store.configuration.dataDirectory)
        }
    }
}
