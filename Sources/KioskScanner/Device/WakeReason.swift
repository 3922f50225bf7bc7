/// Why a wait ended.
package enum WakeReason: Sendable {
    /// The signal was raised: stop.
    case raised
    /// The file has something, or has come to its end.
    case readable
    /// The time is over.
    case timeOver
}
