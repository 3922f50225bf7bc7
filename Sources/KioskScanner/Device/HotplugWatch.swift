import Glibc

/// Tells when something appears in a directory, or may be read that could not be before (inotify(7)).
final class HotplugWatch {
    private static let events = UInt32(IN_CREATE) | UInt32(IN_ATTRIB) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE_SELF)
    private static let bufferBytes = 4096

    /// Readable when something happened; `nil` when the system has no more of these, and only time tells.
    let file: Int32?
    private var watches: [String: Int32] = [:]

    init() {
        let file = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        self.file = file >= 0 ? file : nil
    }

    deinit { if let file { close(file) } }

    /// Watches these directories and no others.
    func watch(_ directories: [String]) {
        guard let file else { return }
        for (directory, watch) in watches where !directories.contains(directory) {
            inotify_rm_watch(file, watch)
            watches[directory] = nil
        }
        for directory in directories {
            // Anew each time: a directory may have been removed and made again.
            let watch = inotify_add_watch(file, directory, Self.events | UInt32(IN_ONLYDIR))
            if watch >= 0 { watches[directory] = watch }
        }
    }

    /// Forgets what has happened until now.
    func drain() {
        guard let file else { return }
        var buffer = [UInt8](repeating: 0, count: Self.bufferBytes)
        while read(file, &buffer, buffer.count) > 0 {}
    }
}
