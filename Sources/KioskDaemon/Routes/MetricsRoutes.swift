import Hummingbird
import IkrarLedger
import IkrarModel
import IkrarService
import KioskControl
import KioskScanner
import KioskStore
import KioskSync
import NIOCore

/// Figures for Prometheus. They count; they name nobody.
struct MetricsRoutes: Sendable {
    let kiosk: Kiosk
    let registry: ConnectionRegistry

    func add(to routes: LocalRoutes) {
        routes.on(.get, ControlPath.metrics, for: .admin, metrics)
    }

    private func metrics(_ request: Request, _ context: LocalContext) async throws -> Response {
        var text = PrometheusText()
        addStore(await kiosk.store.status(), to: &text)
        addSync(await kiosk.sync.status(), to: &text)
        addDaemon(kiosk.metrics.now, to: &text)
        return Response(
            status: .ok,
            headers: [.contentType: PrometheusText.contentType],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text.text))
        )
    }

    private func addStore(_ status: KioskStoreStatus, to text: inout PrometheusText) {
        text.gauge("ikrar_build_info", "The version of the daemon.", [([("version", Release.version)], 1)])
        text.gauge("ikrar_head_seq", "The seq the next record gets.", Double(status.nextSeq))
        text.gauge("ikrar_roster_people", "People employed, by the roster.", Double(status.people))
        text.gauge("ikrar_ceremony_open", "Whether a ceremony is open.", status.openCeremony == nil ? 0 : 1)
        text.gauge("ikrar_outbox_pending", "Records HQ has not confirmed.", Double(status.outbox.pending))
        text.gauge("ikrar_outbox_dead_letters", "Records HQ refused.", Double(status.outbox.deadLetters))
        text.gauge("ikrar_disk_free_bytes", "Bytes the store may still take.", Double(status.disk.freeBytes))
        let states = DiskState.allCases.map(\.rawValue)
        text.states("ikrar_disk_state", "The disk under the store.", states, now: status.disk.state.rawValue)
        text.gauge("ikrar_refusing", "Whether the store refuses to sign.", status.refusal == nil ? 0 : 1)
        text.gauge("ikrar_clock_synced", "Whether the kernel's clock is synchronised.", SystemClock.isSynced() ? 1 : 0)
    }

    private func addSync(_ status: SyncStatus, to text: inout PrometheusText) {
        let states = SyncState.allCases.map(\.rawValue)
        text.states("ikrar_sync_state", "What sending to HQ does or waits for.", states, now: status.state.rawValue)
        text.gauge(
            "ikrar_log_alarms",
            "What speaks against HQ's log and nobody has taken note of.",
            Double(status.receipts.alarms)
        )
        if let verified = status.receipts.verified {
            text.gauge("ikrar_log_verified_entries", "Entries of HQ's log that are verified.", Double(verified.size))
        }
        if let offset = status.clockOffsetSeconds {
            text.gauge("ikrar_clock_offset_seconds", "HQ's time minus this machine's.", offset)
        }
        if let success = status.lastSuccess {
            text.gauge("ikrar_sync_last_success_seconds", "When HQ last answered.", Double(success.unixSeconds))
        }
    }

    private func addDaemon(_ reading: DaemonMetrics.Reading, to text: inout PrometheusText) {
        text.counter("ikrar_scans_total", "Scans answered, by outcome.", by: "outcome", reading.scans)
        text.counter("ikrar_refusals_total", "Requests refused, by code.", by: "code", reading.refusals)
        text.histogram("ikrar_scan_seconds", "From a scan's arrival to its durable answer.", reading.scanLatency)
        text.counter(
            "ikrar_reader_readings_total",
            "What readers read, by what became of it.",
            reading.readings.map { ([("reader", $0.reader), ("result", $0.result)], $1) }
                .sorted { ($0.0[0].1, $0.0[1].1) < ($1.0[0].1, $1.0[1].1) }
        )
        text.gauge(
            "ikrar_reader_open",
            "Whether the reader reads.",
            kiosk.readers.map { ([("reader", $0.configuration.name)], $0.status.state == .open ? 1 : 0) }
        )
        let connections = registry.counts
        text.gauge("ikrar_connections", "Open connections.", Double(connections.open))
        text.counter("ikrar_connections_refused_total", "Connections beyond a limit.", connections.refused)
        let listeners = kiosk.events.counts
        text.gauge("ikrar_event_listeners", "Readers of the events.", Double(listeners.listening))
        text.counter("ikrar_event_listeners_let_go_total", "Readers that were too slow.", listeners.letGo)
    }
}
