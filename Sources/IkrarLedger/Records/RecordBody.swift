/// What a record says, behind its header.
package enum RecordBody: Hashable, Sendable {
    /// A person attended.
    case attendance(AttendanceBody)
    /// A person signed or refused.
    case pledge(PledgeBody)
    /// An input without a person.
    case unmatched(UnmatchedBody)
    /// An earlier record no longer counts.
    case void(VoidBody)
    /// A ceremony opens or closes.
    case seal(SealBody)
    /// A document is frozen.
    case define(DefineBody)
    /// HQ accepts a key.
    case enrol(EnrolBody)
    /// HQ no longer accepts a key.
    case revoke(RevokeBody)

    /// The type whose lines these are.
    package var type: RecordType {
        switch self {
        case .attendance: .attendance
        case .pledge: .pledge
        case .unmatched: .unmatched
        case .void: .void
        case .seal: .seal
        case .define: .define
        case .enrol: .enrol
        case .revoke: .revoke
        }
    }

    /// What the signer knew about its clock; `nil` in the types that do not say.
    package var clock: ClockEvidence? {
        switch self {
        case .attendance(let body): body.clock
        case .pledge(let body): body.clock
        case .unmatched(let body): body.clock
        case .void(let body): body.clock
        case .seal(let body): body.clock
        case .define(let body): body.clock
        case .enrol, .revoke: nil
        }
    }

    /// The commitment to the officer; `nil` in the types that name none.
    package var `operator`: Hash32? {
        switch self {
        case .attendance(let body): body.operator
        case .pledge(let body): body.operator
        case .unmatched(let body): body.operator
        case .void(let body): body.operator
        case .seal(let body): body.operator
        case .define(let body): body.operator
        case .enrol, .revoke: nil
        }
    }

    /// The commitment to the person or input; `nil` in the types that are about neither.
    package var subject: Hash32? {
        switch self {
        case .attendance(let body): body.subject
        case .pledge(let body): body.subject
        case .unmatched(let body): body.subject
        case .void, .seal, .define, .enrol, .revoke: nil
        }
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        switch self {
        case .attendance(let body): try body.write(to: &writer)
        case .pledge(let body): try body.write(to: &writer)
        case .unmatched(let body): try body.write(to: &writer)
        case .void(let body): try body.write(to: &writer)
        case .seal(let body): try body.write(to: &writer)
        case .define(let body): try body.write(to: &writer)
        case .enrol(let body): try body.write(to: &writer)
        case .revoke(let body): try body.write(to: &writer)
        }
    }

    /// Reads the lines of `type` behind the header.
    init(_ type: RecordType, from reader: inout LineReader) throws(LedgerError) {
        switch type {
        case .attendance: self = .attendance(try AttendanceBody(from: &reader))
        case .pledge: self = .pledge(try PledgeBody(from: &reader))
        case .unmatched: self = .unmatched(try UnmatchedBody(from: &reader))
        case .void: self = .void(try VoidBody(from: &reader))
        case .seal: self = .seal(try SealBody(from: &reader))
        case .define: self = .define(try DefineBody(from: &reader))
        case .enrol: self = .enrol(try EnrolBody(from: &reader))
        case .revoke: self = .revoke(try RevokeBody(from: &reader))
        }
    }
}
