import Glibc

/// A FIFO that other programs write codes to.
enum FIFO {
    /// Its owner reads; who is in its group may write.
    private static let mode: mode_t = 0o620

    /// Makes a FIFO at `path` where nothing is. What is wrong shows when it is opened.
    static func make(_ path: String) {
        // The mode is set afterwards, since the process's mask takes bits away here.
        if mkfifo(path, 0o600) == 0 { chmod(path, mode) }
    }
}
