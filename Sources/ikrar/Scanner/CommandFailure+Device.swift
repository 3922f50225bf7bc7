import Glibc
import IkrarConsole
import KioskScanner

extension CommandFailure {
    /// Why a device cannot be read, and what to do.
    init(_ error: DeviceError) {
        switch error {
        case .missing(let path):
            self.init(
                code: "no_device",
                status: .unavailable,
                message: Message(indonesian: "\(path) tidak ada.", english: "\(path) does not exist."),
                hint: Message(
                    indonesian: "Periksa kabel, dan lihat 'ls -l /dev/input/by-id'.",
                    english: "Check the cable, and look at 'ls -l /dev/input/by-id'."
                )
            )
        case .forbidden(let path):
            self.init(
                code: "device_forbidden",
                status: .notPermitted,
                message: Message(
                    indonesian: "\(path) tidak boleh dibaca oleh pengguna ini.",
                    english: "This user may not read \(path)."
                ),
                hint: Message(
                    indonesian: "Jalankan sebagai root atau anggota grup perangkat itu (ls -l \(path)).",
                    english: "Run it as root or as a member of the device's group (ls -l \(path))."
                )
            )
        case .wrongKind(let path, _):
            self.init(
                code: "not_a_device",
                status: .badData,
                message: Message(
                    indonesian: "\(path) bukan perangkat masukan yang dimaksud.",
                    english: "\(path) is not that kind of input device."
                )
            )
        case .busy(let path):
            self.init(
                code: "device_busy",
                status: .tryLater,
                message: Message(
                    indonesian: "\(path) sedang dibaca program lain.",
                    english: "Another program reads \(path)."
                ),
                hint: Message(
                    indonesian: "Bila itu ikrard: hapus pemindai ini dari readers: di ikrard.yaml, lalu mulai ulang.",
                    english: "If it is ikrard: take this scanner out of readers: in ikrard.yaml and restart it."
                )
            )
        case .keyHeld(let path):
            self.init(
                code: "key_held",
                status: .tryLater,
                message: Message(
                    indonesian: "Sebuah tombol \(path) sedang tertekan.",
                    english: "A key of \(path) is held down."
                ),
                hint: Message(
                    indonesian: "Lepaskan tombol itu, atau cabut lalu pasang lagi pemindainya.",
                    english: "Let it go, or unplug the scanner and plug it in again."
                )
            )
        case .failed(let path, let reason):
            let words = SystemText.message(reason)
            self.init(
                code: "device_failed",
                status: .unavailable,
                message: Message(
                    indonesian: "\(path) tidak dapat dibaca (\(words.indonesian)).",
                    english: "\(path) cannot be read (\(words.english))."
                )
            )
        }
    }
}
