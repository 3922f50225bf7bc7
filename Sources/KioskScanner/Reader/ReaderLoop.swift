/// What the thread of a reader does.
struct ReaderLoop: Sendable {
    private enum End {
        case stopped
        case gone
    }

    /// The least time between two tries (µs): a directory in which much happens does not keep a core busy.
    private static let triesApart: Microseconds = 50_000
    /// How long a muted device's bytes are left to the kernel between two reads (µs).
    private static let mutedPause: Microseconds = 100_000

    let configuration: ReaderConfiguration
    let claims: ReaderClaims
    let wake: WakeSignal
    let publish: @Sendable (ReaderEvent) -> Void

    /// Reads until the signal is raised.
    func run() {
        defer { claims.release(configuration.name) }
        let finder = DeviceFinder(kind: configuration.kind, match: configuration.match)
        let hotplug = HotplugWatch()
        var delay = RetryDelay()
        while true {
            // Before the try, so that what appears after it is noticed.
            hotplug.watch(finder.directories)
            hotplug.drain()
            let began = MonotonicClock.now
            do throws(DeviceError) {
                var device = try open(finder)
                publish(.status(ReaderStatus(state: .open, path: device.path)))
                let end = try read(&device)
                if case .stopped = end { return }
                publish(.status(ReaderStatus(state: .absent, detail: "\(device.path) has gone")))
            } catch {
                publish(.status(ReaderStatus(state: error.isAbsence ? .absent : .failed, detail: error.description)))
            }
            claims.release(configuration.name)
            if MonotonicClock.now - began >= RetryDelay.steady { delay.reset() }
            switch wake.wait(for: hotplug.file, until: MonotonicClock.now + delay.next()) {
            case .raised: return
            case .readable:
                delay.reset()
                if wake.wait(for: nil, until: began + Self.triesApart) == .raised { return }
            case .timeOver: break
            }
        }
    }

    /// The first device that matches, is nobody else's, and can be opened.
    private func open(_ finder: DeviceFinder) throws(DeviceError) -> OpenedDevice {
        if configuration.kind == .fifo, case .path(let path) = configuration.match { FIFO.make(path) }
        var reason: DeviceError?
        for path in finder.find() {
            guard let identity = SystemFile.identity(path) else {
                reason = reason ?? .missing(path: path)
                continue
            }
            guard claims.claim(identity, for: configuration.name) else {
                reason = reason ?? .busy(path: path)
                continue
            }
            do throws(DeviceError) {
                return try OpenedDevice(path: path, configuration, wake: wake)
            } catch {
                claims.release(configuration.name)
                reason = error
            }
        }
        throw reason ?? .missing(path: "a device that matches")
    }

    private func read(_ device: inout OpenedDevice) throws(DeviceError) -> End {
        var flood = FloodGuard(configuration.kind)
        while true {
            switch wake.wait(for: device.device.file, until: device.deadline) {
            case .raised:
                return .stopped
            case .timeOver:
                if let reading = device.expire() { publish(.reading(reading)) }
            case .readable:
                var readings: [Reading] = []
                guard case .bytes(let count) = try device.read(into: &readings) else {
                    device.reset()
                    guard configuration.kind == .fifo else { return .gone }
                    try device.reopen()
                    continue
                }
                if flood.admit(readings: readings.count, bytes: count, at: MonotonicClock.now) {
                    for reading in readings { publish(.reading(reading)) }
                } else {
                    guard try waitForQuiet(&device) else { return .stopped }
                    flood = FloodGuard(configuration.kind)
                }
            }
        }
    }

    /// Throws away what a device sends that sent too much, until it is quiet. Returns `false` when the signal was
    /// raised meanwhile.
    private func waitForQuiet(_ device: inout OpenedDevice) throws(DeviceError) -> Bool {
        publish(.status(ReaderStatus(state: .muted, path: device.path, detail: "it sends too much too fast")))
        var readings: [Reading] = []
        var quietAt = MonotonicClock.now + FloodGuard.quiet
        while true {
            switch wake.wait(for: device.device.file, until: quietAt) {
            case .raised: return false
            case .timeOver:
                device.reset()
                publish(.status(ReaderStatus(state: .open, path: device.path)))
                return true
            case .readable: break
            }
            readings.removeAll()
            if case .end = try device.read(into: &readings) {
                guard configuration.kind == .fifo else { throw .missing(path: device.path) }
                try device.reopen()
                continue
            }
            let now = MonotonicClock.now
            quietAt = now + FloodGuard.quiet
            if wake.wait(for: nil, until: now + Self.mutedPause) == .raised { return false }
        }
    }
}
