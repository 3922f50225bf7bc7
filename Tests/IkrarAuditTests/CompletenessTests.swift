import IkrarAudit
import Testing

@Suite struct CompletenessTests {
    private func kiosk(
        stored: UInt64?,
        reported: UInt64?,
        seen: String? = "2026-09-17T09:00:00+07:00",
        gaps: UInt64 = 0,
        open: String? = nil
    ) -> KioskCompleteness {
        KioskCompleteness(
            kiosk: "ikrar.example/k/a/1",
            storedSeq: stored,
            reportedSeq: reported,
            time: nil,
            lastSeen: seen,
            gaps: gaps,
            openCeremony: open
        )
    }

    @Test("a kiosk is in when seen, level, without gap and closed")
    func isIn() {
        #expect(kiosk(stored: 41, reported: 41).isIn)
        #expect(kiosk(stored: nil, reported: nil).isIn)
    }

    @Test("a silent, lagging, gapped or open kiosk is not in, and what is missing is counted")
    func isNotIn() {
        #expect(!kiosk(stored: nil, reported: nil, seen: nil).isIn)
        #expect(!kiosk(stored: 40, reported: 43).isIn)
        #expect(kiosk(stored: 40, reported: 43).missing == 3)
        #expect(kiosk(stored: nil, reported: 2).missing == 3)
        #expect(!kiosk(stored: 43, reported: 40).isIn)
        #expect(kiosk(stored: 43, reported: 40).missing == 0)
        #expect(!kiosk(stored: 41, reported: 41, gaps: 2).isIn)
        #expect(kiosk(stored: 41, reported: 42, gaps: 2).missing == 3)
        #expect(!kiosk(stored: 41, reported: 41, open: "2026-09-17-hkn").isIn)
    }

    @Test("the largest seq a peer can claim does not trap")
    func extremes() {
        #expect(kiosk(stored: nil, reported: .max, gaps: .max).missing == .max)
        #expect(kiosk(stored: .max, reported: .max).isIn)
    }

    @Test("all kiosks must be in, and none at all is not complete")
    func all() {
        let level = kiosk(stored: 1, reported: 1)
        let lagging = kiosk(stored: 1, reported: 2)
        #expect(Completeness(kiosks: [level, level], unmatched: 0).isComplete)
        #expect(!Completeness(kiosks: [level, lagging], unmatched: 0).isComplete)
        #expect(Completeness(kiosks: [level, lagging], unmatched: 0).inCount == 1)
        #expect(!Completeness(kiosks: [], unmatched: 0).isComplete)
    }
}
