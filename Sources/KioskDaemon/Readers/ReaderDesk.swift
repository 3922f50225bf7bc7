import IkrarModel
import KioskControl
import KioskScanner
import KioskStore
import KioskSync

/// Takes what one reader read, and answers it to everybody who listens.
struct ReaderDesk {
    private let name: String
    private let kiosk: Kiosk
    private var filter: ScanFilter

    /// The desk of `reader`.
    init(reader: ReaderConfiguration, kiosk: Kiosk) {
        name = reader.name
        self.kiosk = kiosk
        filter = ScanFilter(reader)
    }

    /// Records a scan, durably, before its answer is told; answers a reject. The same code again within the cool-down is
    /// nothing.
    mutating func take(_ reading: Reading) async {
        if kiosk.captures.take(reading, from: name) { return count("captured") }
        switch reading {
        case .reject(let reject):
            count(reject.rawValue)
            refuse(reject.rawValue)
        case .scan(let scan):
            let verdict = filter.judge(scan)
            count("\(verdict)")
            switch verdict {
            case .accepted: await record(scan)
            case .repeated: break
            case .blanked: refuse(Self.blanked)
            }
        }
    }

    /// The reason of an answer to a code that came too soon after another one.
    private static let blanked = "blanked"

    private mutating func record(_ scan: Scan) async {
        let start = ContinuousClock.now
        do {
            let result = try await kiosk.store.scan(
                ScanRequest(
                    requestID: RequestID.random().text,
                    input: scan.text,
                    method: .scan,
                    context: kiosk.recordContext(forReader: name),
                    reader: name
                )
            )
            if !result.records.isEmpty { kiosk.sync.recordsWaiting() }
            kiosk.metrics.scanned(outcome: result.outcome.rawValue, seconds: (ContinuousClock.now - start).seconds)
            publish(ScanAnswer(result, reader: name))
        } catch {
            // Nothing was recorded: presented again, the code counts at once.
            filter.forget(scan)
            if error.mustExit { kiosk.failure.report(error) }
            kiosk.metrics.refused(ControlCode(rawValue: error.code))
            refuse(error.code)
        }
    }

    private func refuse(_ reason: String) {
        publish(ScanAnswer(outcome: .refusedInput, records: [], reason: reason, reader: name))
    }

    private func publish(_ answer: ScanAnswer) {
        kiosk.events.publish(event: ControlHeader.scanEvent, json: answer.json)
    }

    private func count(_ result: String) { kiosk.metrics.read(reader: name, result: result) }
}
