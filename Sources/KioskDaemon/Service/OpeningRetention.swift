import IkrarLedger
import IkrarService
import KioskStore
import Logging
import ServiceLifecycle

/// Removes openings from this machine some time after HQ was proven to have their records: a kiosk that is lost should
/// hold little about people.
struct OpeningRetention: Service {
    /// Seldom enough to cost nothing; what is kept for days need not go to the minute.
    private static let interval = Duration.seconds(3600)
    /// Openings removed in one transaction: scans wait for no more than that.
    private static let batchMax = 500

    let store: KioskStore
    let clock: SystemClock
    let retentionSeconds: Int64
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await remove()
                // Fails only when cancelled, which the loop looks at.
                try? await Task.sleep(for: Self.interval, clock: .continuous)
            }
        }
    }

    private func remove() async {
        var removed = 0
        do {
            while !Task.isCancelled {
                let time = clock.time().unixSeconds - retentionSeconds
                let count = try await store.removeOpenings(provenBefore: time, limit: Self.batchMax)
                removed += count
                guard count == Self.batchMax else { break }
            }
        } catch {
            // The store says itself what is wrong with it; what is left is removed next time.
            logger.warning("openings were not removed", metadata: ["reason": "\(error)"])
        }
        if removed > 0 { logger.info("removed openings that HQ has", metadata: ["count": "\(removed)"]) }
    }
}

extension OpeningRetention: CustomStringConvertible {
    var description: String { "opening retention" }
}
