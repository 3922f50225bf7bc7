import Glibc

/// The clock that devices' times are by: `CLOCK_MONOTONIC`, which nobody sets.
enum MonotonicClock {
    /// The time now.
    static var now: Microseconds {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Microseconds(time.tv_sec) * 1_000_000 + Microseconds(time.tv_nsec) / 1000
    }
}
