/// What a witness answers to `add-checkpoint`.
package enum WitnessAnswer: Hashable, Sendable {
    /// 200: the signature line of the cosignature, with its LF. The new size is durable.
    case cosigned(line: [UInt8])
    /// 400: the body is malformed, or its old size is beyond the checkpoint's.
    case malformed(reason: String)
    /// 403: not signed by a key of that log.
    case untrusted
    /// 404: no log of this origin is watched.
    case unknownLog
    /// 409: the size that was cosigned last.
    case conflict(size: UInt64)
    /// 422: the checkpoint contradicts what was cosigned; the request was kept as evidence.
    case inconsistent(reason: String)
}
