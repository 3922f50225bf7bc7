import IkrarAudit
import IkrarModel
import Testing

@Suite struct StandingFoldTests {
    private let early = FirstPledge(time: "2026-09-17T07:31:04+07:00", kiosk: "ikrar.example/k/a/1")
    private let late = FirstPledge(time: "2026-09-17T07:45:00+07:00", kiosk: "ikrar.example/k/b/1")

    private func standing(_ facts: Fact<Int>...) -> Standing<Int> { StandingFold(facts).standing }

    @Test("nothing recorded is pending and not attended")
    func nothing() {
        let standing = standing()
        #expect(standing.state == .pending)
        #expect(!standing.attended)
        #expect(standing.firstPledge == nil)
    }

    @Test("attendance and pledge are independent")
    func independent() {
        #expect(standing(.attended(1)).attended)
        #expect(standing(.attended(1)).state == .pending)
        #expect(standing(.pledged(1, .signed, early)).state == .pledged)
        #expect(!standing(.pledged(1, .signed, early)).attended)
    }

    @Test("the first valid pledge stays first and later ones are duplicates")
    func first() {
        let standing = standing(.pledged(1, .signed, early), .pledged(2, .refused, late), .pledged(3, .signed, late))
        #expect(standing.state == .pledged)
        #expect(standing.firstPledge == early)
        #expect(standing.firstRecord == 1)
        #expect(standing.duplicates == [2, 3])
    }

    @Test("a refusal stands although a signature follows")
    func refused() {
        let standing = standing(.pledged(1, .refused, early), .pledged(2, .signed, late))
        #expect(standing.state == .refused)
        #expect(standing.duplicates == [2])
    }

    @Test("a voided pledge makes room for the next")
    func voided() {
        let standing = standing(.pledged(1, .refused, early), .pledged(2, .signed, late), .voided(1))
        #expect(standing.state == .pledged)
        #expect(standing.firstPledge == late)
        #expect(standing.duplicates.isEmpty)
    }

    @Test("a voided only pledge leaves the person pending, a voided attendance absent")
    func voidedOnly() {
        #expect(standing(.pledged(1, .signed, early), .voided(1)).state == .pending)
        #expect(!standing(.attended(1), .voided(1)).attended)
        #expect(standing(.attended(1), .attended(2), .voided(1)).attended)
    }

    @Test("a void holds before its record and a repeated fact counts once")
    func orderAndRepetition() {
        #expect(standing(.voided(1), .pledged(1, .signed, early)).state == .pending)
        #expect(standing(.pledged(1, .signed, early), .pledged(1, .signed, early)).duplicates.isEmpty)
    }

    @Test("an act counts above leaving, leaving above an excuse")
    func precedence() {
        let pending = standing()
        #expect(pending.state(isExcused: false, hasLeft: false) == .pending)
        #expect(pending.state(isExcused: true, hasLeft: false) == .excused)
        #expect(pending.state(isExcused: true, hasLeft: true) == .left)
        #expect(standing(.pledged(1, .signed, early)).state(isExcused: true, hasLeft: true) == .pledged)
        #expect(standing(.pledged(1, .refused, early)).state(isExcused: true, hasLeft: false) == .refused)
    }
}
