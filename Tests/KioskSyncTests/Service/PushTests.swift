import Foundation
import IkrarLedger
import IkrarWire
import KioskStore
import Synchronization
import Testing

@testable import KioskSync

/// Faults 15 to 24 against a real store and real sockets.
@Suite struct PushTests {
    @Test func `sends what was recorded before and after enrolment, once and byte for byte`() async throws {
        try await SyncingKiosk.with { kiosk in
            try await kiosk.scan(20)
            let status = await kiosk.service.syncNow()
            #expect(status.state == .idle)
            #expect(status.pending == 0)
            #expect(status.lastSuccess != nil)
            let outbox = try await kiosk.store.outbox()
            #expect(outbox.isEmpty)
            // Three records before, 20 after enrolment, in two chains.
            #expect(kiosk.hq.noteCount == 23)
            let signer = await kiosk.signer()
            #expect(signer == "hq.example/k/99-014/1")
            #expect(kiosk.hq.notes(of: signer).count == 20)
        }
    }

    @Test func `sends nothing before enrolment`() async throws {
        try await SyncingKiosk.with(isEnrolled: false) { kiosk in
            try await kiosk.scan(3)
            let status = await kiosk.service.syncNow()
            #expect(status.state == .notEnrolled)
            #expect(status.pending == 6)
            #expect(kiosk.hq.pushes.isEmpty)
        }
    }

    @Test func `drains many records in bounded batches, in order`() async throws {
        try await SyncingKiosk.with { kiosk in
            // In parts, because the store refuses a crowd larger than its queue.
            for _ in 0..<20 { try await kiosk.scan(60) }
            #expect(await kiosk.service.syncNow().pending == 0)
            #expect(kiosk.hq.noteCount == 1203)
            for push in kiosk.hq.pushes {
                #expect(push.body.count <= WireProtocol.Limit.batchBytesMax)
                let records = try FrameReader.frames(in: push.body).filter {
                    if case .opening = $0 { false } else { true }
                }
                #expect(records.count <= WireProtocol.Limit.batchRecordsMax)
            }
        }
    }

    @Test func `an answer that was lost is asked for again with the same bytes`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(5)
            kiosk.hq.state.withLock { $0.losesAnswers = true }
            let before = kiosk.hq.pushes.count
            #expect(await kiosk.service.syncNow().state == .offline)
            #expect(try await kiosk.store.outbox().count == 5)
            kiosk.hq.state.withLock { $0.losesAnswers = false }
            #expect(await kiosk.service.syncNow().state == .idle)
            let pushes = kiosk.hq.pushes.dropFirst(before).map(\.body).filter { !$0.isEmpty }
            // Perhaps more: libcurl itself repeats a request when a kept connection dies.
            #expect(pushes.count >= 2)
            #expect(Set(pushes).count == 1)
            #expect(kiosk.hq.noteCount == 8)
            #expect(try await kiosk.store.outbox().isEmpty)
        }
    }

    @Test(arguments: [
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/login\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"status\":\"ok\"}",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nIkrar-Protocol: 1\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
        "<html>",
    ])
    func `somebody else's answer marks nothing, and HQ's own later does`(answer: String) async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(2)
            kiosk.hq.script(.raw(answer))
            let status = await kiosk.service.syncNow()
            #expect(status.state == .captivePortal)
            #expect(status.pending == 2)
            #expect(status.oldestUnsentAgeSeconds != nil)
            #expect(status.nextAttemptInSeconds.map { $0 <= 900 } == true)
            #expect(await kiosk.service.syncNow().state == .idle)
            #expect(kiosk.hq.noteCount == 5)
        }
    }

    @Test func `an answer without checkpoint marks nothing`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(1)
            let signer = await kiosk.signer()
            let answer = PushAnswer(
                signer: signer,
                stored: [StoredRun(seq: 0, index: 0)],
                nextSeq: 1
            )
            let body = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
            kiosk.hq.script(
                .raw(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nIkrar-Protocol: 1\r\n"
                        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
                )
            )
            let status = await kiosk.service.syncNow()
            #expect(status.state == .captivePortal)
            #expect(status.pending == 1)
        }
    }

    @Test func `waits as long as HQ asks, unless an operator wants it now`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(1)
            kiosk.hq.script(.problem(Problem(.busy), headers: "Retry-After: 1000000000000000000\r\n"))
            let status = await kiosk.service.syncNow()
            #expect(status.state == .busy)
            #expect(status.nextAttemptInSeconds.map { $0 > 3500 && $0 <= 3600 } == true)
            kiosk.service.recordsWaiting()
            #expect(await kiosk.service.status().state == .busy)
            #expect(await kiosk.service.syncNow().state == .idle)
        }
    }

    @Test func `one refused record is put aside, HQ told, and the rest sent`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(40)
            let batch = try #require(try await kiosk.store.outboxBatch(maxRecords: 500, maxBytes: 1 << 20))
            let poison = batch.entries[17]
            kiosk.hq.state.withLock { $0.poison = [poison.leaf] }
            let status = await kiosk.service.syncNow()
            #expect(status.state == .rejected)
            #expect(status.deadLetters == 1)
            #expect(status.pending == 0)
            let item = try #require(try await kiosk.store.outbox().first)
            #expect(item.seq == poison.seq && item.state == .parked && item.reason == "bad_opening")
            #expect(kiosk.hq.noteCount == 42)
            #expect(kiosk.hq.state.withLock { $0.withheld[batch.signer] } == [poison.seq: poison.leaf])

            kiosk.hq.state.withLock { $0.poison = [] }
            try await kiosk.store.releaseDeadLetter(signer: batch.signer, seq: poison.seq)
            #expect(await kiosk.service.syncNow().state == .idle)
            #expect(kiosk.hq.notes(of: batch.signer)[poison.seq] == poison.note)
            #expect(try await kiosk.store.outbox().isEmpty)
        }
    }

    @Test func `a refused last record is announced too`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(1)
            let batch = try #require(try await kiosk.store.outboxBatch(maxRecords: 500, maxBytes: 1 << 20))
            kiosk.hq.state.withLock { $0.poison = [batch.entries[0].leaf] }
            #expect(await kiosk.service.syncNow().state == .rejected)
            #expect(kiosk.hq.state.withLock { $0.withheld[batch.signer]?.count } == 1)
            try await kiosk.scan(1)
            #expect(await kiosk.service.syncNow().pending == 0)
            #expect(kiosk.hq.notes(of: batch.signer).keys.sorted() == [1])
        }
    }

    @Test func `a fork stops the signer and keeps both notes`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(2)
            let signer = await kiosk.signer()
            let note: [UInt8] = Array("another note".utf8)
            kiosk.hq.script(
                .problem(Problem(.fork, signer: signer, seq: 0, notes: [CanonicalBase64.encode(note)]))
            )
            let status = await kiosk.service.syncNow()
            #expect(status.state == .fork)
            #expect(status.forkedSigners == [signer])
            let before = kiosk.hq.pushes.count
            try await kiosk.scan(1)
            #expect(await kiosk.service.syncNow().state == .fork)
            #expect(kiosk.hq.pushes.count == before)
            #expect(try await kiosk.store.outbox().count == 3)
        }
    }

    @Test func `an HQ restored from an older copy gets everything again`() async throws {
        try await SyncingKiosk.with { kiosk in
            try await kiosk.scan(6)
            _ = await kiosk.service.syncNow()
            let signer = await kiosk.signer()
            let notes = kiosk.hq.notes(of: signer)
            kiosk.hq.state.withLock { $0.notes[signer] = notes.filter { $0.key < 2 } }
            #expect(await kiosk.service.syncNow().state == .idle)
            #expect(kiosk.hq.notes(of: signer) == notes)
        }
    }

    @Test func `an HQ that has more than the store makes the store refuse to sign`() async throws {
        try await SyncingKiosk.with { kiosk in
            try await kiosk.scan(2)
            kiosk.hq.state.withLock { $0.ahead = 5 }
            #expect(await kiosk.service.syncNow().state == .fork)
            await #expect(throws: KioskStoreError.self) { try await kiosk.scan(1) }
        }
    }

    @Test func `a kiosk whose clock is a year off is corrected by HQ and sends`() async throws {
        try await SyncingKiosk.with { kiosk in
            kiosk.setClock(off: -400 * 86_400)
            try await kiosk.scan(1)
            let status = await kiosk.service.syncNow()
            #expect(status.state == .idle)
            #expect(status.pending == 0)
            #expect(status.clockOffsetSeconds.map { abs($0 - 400 * 86_400) < 3 } == true)
            // Setting the clock right does not spoil it.
            kiosk.setClock(off: 0)
            try await kiosk.scan(1)
            #expect(await kiosk.service.syncNow().state == .idle)
            #expect(kiosk.service.clockOffsetSeconds.map { abs($0) < 3 } == true)
        }
    }

    @Test func `a kiosk HQ no longer accepts keeps everything`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(3)
            kiosk.hq.script(.problem(Problem(.revoked)))
            let status = await kiosk.service.syncNow()
            #expect(status.state == .unauthorized)
            #expect(status.pending == 3)
            #expect(try await kiosk.store.outbox().count == 3)
        }
    }

    @Test func `a silent HQ stops neither scanning nor the end of the service`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(1)
            kiosk.hq.script(.silence)
            let before = kiosk.hq.pushes.count
            kiosk.service.requestSync()
            while kiosk.hq.pushes.count == before { await Task.yield() }
            try await kiosk.scan(50)
            #expect(await kiosk.service.status().state == .sending)
            #expect(await kiosk.service.status().pending == 51)
            // Leaving cancels the service in the middle of the exchange.
        }
    }

    @Test func `an HQ that is gone is offline`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            kiosk.hq.stop()
            try await kiosk.scan(1)
            let status = await kiosk.service.syncNow()
            #expect(status.state == .offline)
            #expect(status.nextAttemptInSeconds.map { $0 > 0 && $0 <= 6 } == true)
        }
    }

    @Test func `a batch of middle size passes where a full one is too large`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(30)
            kiosk.hq.script(
                .raw("HTTP/1.1 413 Payload Too Large\r\nContent-Length: 0\r\n\r\n"),
                .problem(Problem(.bodyTooLarge))
            )
            #expect(await kiosk.service.syncNow().pending == 0)
            #expect(kiosk.hq.noteCount == 33)
            #expect(try await kiosk.store.outbox().isEmpty)
        }
    }
}
