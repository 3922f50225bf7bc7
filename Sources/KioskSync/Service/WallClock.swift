import FoundationEssentials

/// This machine's idea of the time, which may be wrong: Unix seconds.
package typealias WallClock = @Sendable () -> Double

/// The system's wall clock.
package let systemWallClock: WallClock = { Date().timeIntervalSince1970 }
