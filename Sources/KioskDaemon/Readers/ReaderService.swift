import KioskControl
import KioskScanner
import KioskStore
import Logging
import ServiceLifecycle

/// Records what the readers read, each reader's codes in their order, and tells everybody of it.
struct ReaderService: Service {
    let kiosk: Kiosk
    let logger: Logger

    /// Reads until the service group stops.
    func run() async throws {
        for reader in kiosk.readers { reader.start() }
        await withTaskCancellationOrGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for reader in kiosk.readers { group.addTask { await listen(to: reader) } }
            }
        } onCancelOrGracefulShutdown: {
            for reader in kiosk.readers { reader.stop() }
            kiosk.captures.stop()
        }
    }

    private func listen(to reader: Reader) async {
        var desk = ReaderDesk(reader: reader.configuration, kiosk: kiosk)
        for await event in reader.events {
            switch event {
            case .reading(let reading): await desk.take(reading)
            case .status(let status): tell(ReaderAnswer(reader.configuration, status))
            }
        }
    }

    private func tell(_ answer: ReaderAnswer) {
        logger.log(
            level: answer.state == .open || answer.state == .absent ? .info : .warning,
            "reader",
            metadata: [
                "name": "\(answer.name)", "state": "\(answer.state.rawValue)", "path": "\(answer.path ?? "-")",
                "detail": "\(answer.detail ?? "-")",
            ]
        )
        do {
            kiosk.events.publish(event: ControlHeader.readerEvent, json: try ControlJSON.encode(answer))
        } catch {
            logger.error("a reader's state could not be told", metadata: ["reason": "\(error)"])
        }
    }
}

extension ReaderService: CustomStringConvertible {
    var description: String { "readers" }
}
