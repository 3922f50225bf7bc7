import IkrarBundle
import IkrarLedger
package import KioskStore
import Logging

/// Bringing records to HQ by hand, where there is no network.
extension SyncService {
    /// A bundle of what HQ lacks now. It changes nothing here: what is carried counts as at HQ when its receipt is proven.
    ///
    /// - Parameter offsetMinutes: the zone in which the bundle tells when it was made.
    package func bundleExport(offsetMinutes: Int = 0) async throws(KioskStoreError) -> BundleExport {
        let time = RecordTime(unixSeconds: requestTime().unixSeconds, offsetMinutes: offsetMinutes)
        do {
            return try await BundleExport(store: store, key: try transportKey(), time: time)
        } catch let error as KioskStoreError {
            throw error
        } catch {
            throw .unexpected("\(error)")
        }
    }

    /// Proves the receipt in `bytes`, exactly as the answer to a push, but with the tiles that came with it.
    package func importReceipt(_ bytes: [UInt8]) async throws(BundleReceiptFailure) -> BundleReceiptOutcome {
        let keeper = ReceiptKeeper(store: store, client: client, logger: logger, wallClock: wallClock)
        do {
            let outcome = try await BundleReceiptImport(store: store, keeper: keeper).run(bytes)
            logger.info("a receipt was brought", metadata: ["proven": "\(outcome.proven)"])
            return outcome
        } catch let failure as BundleReceiptFailure {
            throw failure
        } catch let failure as ReceiptFailure {
            let (code, detail) = (failure.code, failure.description)
            throw failure.isAlarming ? .alarm(code: code, detail: detail) : .unproven(code: code, detail: detail)
        } catch let error as KioskStoreError {
            guard case .receiptMismatch = error else { throw .store(error) }
            throw .alarm(code: error.code, detail: error.description)
        } catch {
            throw .store(.unexpected("\(error)"))
        }
    }
}
