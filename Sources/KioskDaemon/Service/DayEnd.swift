import Glibc
import KioskStore
import KioskSync
import Logging
import ServiceLifecycle

/// Seals a day with records soon after midnight, so that HQ has the seal before anybody records again.
struct DayEnd: Service {
    /// Soon enough after midnight, and seldom enough to cost nothing. The timer does not trust the wall clock, which only
    /// says whether a day is over.
    private static let interval = Duration.seconds(60)

    let kiosk: Kiosk
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await seal()
                // Fails only when cancelled, which the loop looks at.
                try? await Task.sleep(for: Self.interval, clock: .continuous)
            }
        }
    }

    private func seal() async {
        do {
            guard try await kiosk.store.sealDay(context: kiosk.ownContext()) else { return }
            kiosk.sync.recordsWaiting()
            logger.info("the day is sealed")
        } catch {
            // The store says itself what is wrong with it; the next record or the next minute seals the day.
            logger.warning("the day is not sealed yet", metadata: ["reason": "\(error)"])
        }
    }
}

extension DayEnd: CustomStringConvertible {
    var description: String { "day end" }
}
