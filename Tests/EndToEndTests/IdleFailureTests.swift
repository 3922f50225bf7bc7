import Testing

@Suite("A disk that fails while nobody asks for anything")
struct IdleFailureTests {
    @Test func `the daemon ends by itself, and what it answered is there after the restart`() throws {
        try Installation.with { ikrar in
            let shim = try SyncShim(folder: ikrar.folder)
            let kiosk = ikrar.kiosk("idle")
            try kiosk.start(environment: shim.environment)
            try kiosk.prepare()
            try shim.breakSyncs()
            // Recorded and answered: the sync of its commit is sound, and the next one is the store's own tidying up.
            try kiosk.must(["scan", SampleRoster.identifiers[0]])
            let daemon = try #require(kiosk.daemon)
            let status = try #require(daemon.waitForEnd(seconds: 60), "still running: \(daemon.said)")
            #expect(status != 0)
            #expect(daemon.said.contains("input/output error"), "\(daemon.said)")
            try kiosk.start()
            #expect(try kiosk.run(["scan", SampleRoster.identifiers[0]]).status == 10)
            kiosk.daemon?.stop()
            #expect(try kiosk.verifyStore().status == 0)
        }
    }
}
