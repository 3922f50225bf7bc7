import IkrarConsole
import Testing

@Suite struct ExitStatusTests {
    @Test func `several scans end with the gravest`() {
        #expect(ExitStatus.done.combined(with: .already) == .already)
        #expect(ExitStatus.unmatched.combined(with: .already) == .unmatched)
        #expect(ExitStatus.tryLater.combined(with: .badData) == .tryLater)
        #expect(ExitStatus.bug.combined(with: .done) == .bug)
        for status in ExitStatus.allCases {
            #expect(status.combined(with: .done) == status)
            #expect(status.combined(with: status) == status)
        }
    }
}
