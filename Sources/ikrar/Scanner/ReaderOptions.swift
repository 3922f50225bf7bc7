import ArgumentParser
import IkrarConsole
import KioskControl

/// Which reader's next code is meant, and how long it is waited for.
struct ReaderOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Nama pemindai; bawaan: yang mana saja.",
                english: "The reader's name; default: any."
            ).help,
            valueName: "name"
        )
    )
    var reader: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Paling lama menunggu kode, dalam detik.",
                english: "How long to wait for a code at most, in seconds."
            ).help
        )
    )
    var wait = ControlLimit.captureSecondsDefault

    func validate() throws {
        guard !(1...ControlLimit.captureSecondsMax).contains(wait) else { return }
        throw ValidationError(
            Message(
                indonesian: "--wait harus 1 sampai \(ControlLimit.captureSecondsMax) detik.",
                english: "--wait must be 1 to \(ControlLimit.captureSecondsMax) seconds."
            ).help
        )
    }

    /// What the daemon is asked.
    var order: CaptureOrder { CaptureOrder(reader: reader, seconds: wait) }
}
