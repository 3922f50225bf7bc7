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
    /// A ceremony opens or closes, or a day is over.
    case seal(SealBody)
    /// A document is frozen.
    case define(DefineBody)
    /// HQ accepts a key.
    case enrol(EnrolBody)
    /// HQ no longer accepts a key.
    case revoke(RevokeBody)
    /// One key takes over from another.
    case rotate(RotateBody)
    /// An input belongs to a person.
    case match(MatchBody)
    /// A record should have said something else.
    case correct(CorrectBody)
    /// A person need not pledge until a date.
    case excuse(ExcuseBody)
    /// An opening was destroyed.
    case erase(EraseBody)
    /// Names were given out.
    case disclose(DiscloseBody)

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
        case .rotate: .rotate
        case .match: .match
        case .correct: .correct
        case .excuse: .excuse
        case .erase: .erase
        case .disclose: .disclose
        }
    }

    /// What the signer knew about its clock; `nil` in the types that do not say.
    package var clock: ClockEvidence? { accountable?.clock }

    /// The commitment to the officer; `nil` in the types that name none.
    package var `operator`: Hash32? { accountable?.operator }

    /// The commitment to the person or input; `nil` in the types that are about neither.
    package var subject: Hash32? {
        switch self {
        case .attendance(let body): body.subject
        case .pledge(let body): body.subject
        case .unmatched(let body): body.subject
        case .match(let body): body.subject
        case .correct(let body): body.subject
        case .excuse(let body): body.subject
        case .void, .seal, .define, .enrol, .revoke, .rotate, .erase, .disclose: nil
        }
    }

    /// The ceremony at which the record was made; `nil` in the types that belong to none.
    package var ceremony: String? {
        switch self {
        case .attendance(let body): body.ceremony
        case .pledge(let body): body.ceremony
        case .unmatched(let body): body.ceremony
        case .seal(let body): body.ceremony
        case .void, .define, .enrol, .revoke, .rotate, .match, .correct, .excuse, .erase, .disclose: nil
        }
    }

    /// The leaf hash of the earlier record that this one is about; `nil` in the types that are about none.
    package var leaf: Hash32? {
        switch self {
        case .void(let body): body.leaf
        case .match(let body): body.leaf
        case .correct(let body): body.leaf
        case .erase(let body): body.leaf
        case .attendance, .pledge, .unmatched, .seal, .define, .enrol, .revoke, .rotate, .excuse, .disclose: nil
        }
    }

    /// The two lines most types begin with.
    private var accountable: (clock: ClockEvidence, operator: Hash32)? {
        switch self {
        case .attendance(let body): (body.clock, body.operator)
        case .pledge(let body): (body.clock, body.operator)
        case .unmatched(let body): (body.clock, body.operator)
        case .void(let body): (body.clock, body.operator)
        case .seal(let body): (body.clock, body.operator)
        case .define(let body): (body.clock, body.operator)
        case .rotate(let body): (body.clock, body.operator)
        case .match(let body): (body.clock, body.operator)
        case .correct(let body): (body.clock, body.operator)
        case .excuse(let body): (body.clock, body.operator)
        case .erase(let body): (body.clock, body.operator)
        case .disclose(let body): (body.clock, body.operator)
        case .enrol, .revoke: nil
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
        case .rotate(let body): try body.write(to: &writer)
        case .match(let body): try body.write(to: &writer)
        case .correct(let body): try body.write(to: &writer)
        case .excuse(let body): try body.write(to: &writer)
        case .erase(let body): try body.write(to: &writer)
        case .disclose(let body): try body.write(to: &writer)
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
        case .rotate: self = .rotate(try RotateBody(from: &reader))
        case .match: self = .match(try MatchBody(from: &reader))
        case .correct: self = .correct(try CorrectBody(from: &reader))
        case .excuse: self = .excuse(try ExcuseBody(from: &reader))
        case .erase: self = .erase(try EraseBody(from: &reader))
        case .disclose: self = .disclose(try DiscloseBody(from: &reader))
        }
    }
}
