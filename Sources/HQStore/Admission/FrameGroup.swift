import IkrarLedger
import IkrarWire

/// A note frame with the opening frames behind it, or a withheld frame: what can be proven on its own.
enum FrameGroup: Sendable {
    /// A note and its openings, as they came.
    case note([UInt8], openings: [[UInt8]])
    /// A note kept back.
    case withheld(seq: UInt64, leaf: Hash32)

    /// Splits frames into groups.
    static func split(_ frames: [Frame]) throws(AdmissionRefusal) -> [FrameGroup] {
        var groups: [FrameGroup] = []
        groups.reserveCapacity(frames.count / 2 + 1)
        for frame in frames {
            switch frame {
            case .note(let bytes):
                groups.append(.note(bytes, openings: []))
            case .withheld(let seq, let leaf):
                groups.append(.withheld(seq: seq, leaf: leaf))
            case .opening(let bytes):
                guard case .note(let note, var openings)? = groups.popLast() else { throw .strayOpening }
                openings.append(bytes)
                groups.append(.note(note, openings: openings))
            }
        }
        return groups
    }
}
