import Curl
import Foundation
import KioskControl
import Testing

@testable import KioskDaemon

@Suite struct MetricsTests {
    @Test func `the text format is Prometheus's`() {
        var text = PrometheusText()
        text.counter("a_total", "Help.", by: "code", ["x\"y\\": 2, "b": 1])
        text.gauge("g", "Help.", 1.5)
        text.states("s", "Help.", ["ok", "full"], now: "full")
        var histogram = LatencyHistogram()
        histogram.record(seconds: 0.0002)
        histogram.record(seconds: 100)
        text.histogram("h", "Help.", histogram)
        #expect(text.text.contains("# TYPE a_total counter\na_total{code=\"b\"} 1\na_total{code=\"x\\\"y\\\\\"} 2\n"))
        #expect(text.text.contains("g 1.5\n"))
        #expect(text.text.contains("s{state=\"ok\"} 0\ns{state=\"full\"} 1\n"))
        #expect(text.text.contains("h_bucket{le=\"0.0001\"} 0\nh_bucket{le=\"0.00025\"} 1\n"))
        #expect(text.text.contains("h_bucket{le=\"10\"} 1\nh_bucket{le=\"+Inf\"} 2\n"))
        #expect(text.text.contains("h_count 2\n"))
    }

    @Test func `scans and refusals are counted, and nobody is named`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            _ = try await fixture.client.scan(ScanOrder(input: TestDocuments.budi), request: .random())
            _ = try await fixture.client.scan(ScanOrder(input: TestDocuments.budi), request: .random())
            _ = await problem { try await fixture.client.openCeremony("none") }
            let answer = try await CurlClient().send(
                CurlRequest(url: "http://x/metrics", unixSocketPath: fixture.socketPath)
            )
            let text = String(decoding: answer.body, as: UTF8.self)
            #expect(answer.headers["Content-Type"]?.hasPrefix("text/plain; version=0.0.4") == true)
            #expect(text.contains("ikrar_scans_total{outcome=\"recorded\"} 1\n"))
            #expect(text.contains("ikrar_scans_total{outcome=\"already\"} 1\n"))
            #expect(text.contains("ikrar_refusals_total{code=\"unknown_ceremony\"} 1\n"))
            #expect(text.contains("ikrar_scan_seconds_count 2\n"))
            #expect(text.contains("ikrar_roster_people 2\n"))
            #expect(text.contains("ikrar_sync_state{state=\"not_enrolled\"} 1\n"))
            #expect(text.contains("ikrar_disk_state{state=\"ok\"} 1\n"))
            #expect(!text.contains("BUDI"))
            #expect(!text.contains("1999"))
        }
    }
}
