/// Collects findings and notices within their limits.
struct FindingCollector {
    private(set) var findings: [VerificationFinding] = []
    private(set) var findingCount: UInt64 = 0
    private(set) var notices: [VerificationFinding] = []
    private(set) var noticeCount: UInt64 = 0

    /// Adds what was found, to the notices if it is only one.
    mutating func add(_ finding: VerificationFinding) {
        if finding.kind.isNotice {
            noticeCount += 1
            if notices.count < VerificationReport.findingsMax { notices.append(finding) }
        } else {
            findingCount += 1
            if findings.count < VerificationReport.findingsMax { findings.append(finding) }
        }
    }

    /// Adds all of these.
    mutating func add(_ findings: [VerificationFinding]) {
        for finding in findings { add(finding) }
    }

    /// The findings in the order of the log, those about no entry first.
    var sortedFindings: [VerificationFinding] { FindingCollector.sorted(findings) }

    /// The notices in the order of the log.
    var sortedNotices: [VerificationFinding] { FindingCollector.sorted(notices) }

    private static func sorted(_ findings: [VerificationFinding]) -> [VerificationFinding] {
        findings.enumerated().sorted { first, second in
            switch (first.element.index, second.element.index) {
            case (nil, nil): first.offset < second.offset
            case (nil, _): true
            case (_, nil): false
            case (let one?, let other?): (one, first.offset) < (other, second.offset)
            }
        }.map(\.element)
    }
}
