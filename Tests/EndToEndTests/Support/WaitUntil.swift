/// Asks again until `condition` holds, by asking real programs, which takes its time.
func waitUntil(seconds: Int = 60, _ condition: () throws -> Bool) throws {
    let start = ContinuousClock.now
    while try !condition() {
        guard ContinuousClock.now - start < .seconds(seconds) else { throw Unexpected("waited \(seconds) s in vain") }
    }
}
