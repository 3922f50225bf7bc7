import ArgumentParser
import IkrarConsole

/// `ikrar bundle`
struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: Message(
            indonesian: "Bawa catatan ke BKPP dengan USB, tanpa jaringan.",
            english: "Carry records to HQ on a stick, without network."
        ).help,
        discussion: Message(
            indonesian: """
                1. Di kios: ikrar bundle export /media/usb/kios.bundle
                2. Di BKPP: ikrar-hq bundle import /media/usb/kios.bundle --receipt /media/usb/kios.receipt
                3. Di kios: ikrar bundle import /media/usb/kios.receipt

                Boleh diulang, dan boleh berselang-seling dengan jaringan, dalam urutan apa pun. Isinya tersegel: hanya BKPP \
                yang dapat membacanya.
                """,
            english: """
                1. At the kiosk: ikrar bundle export /media/usb/kiosk.bundle
                2. At HQ: ikrar-hq bundle import /media/usb/kiosk.bundle --receipt /media/usb/kiosk.receipt
                3. At the kiosk: ikrar bundle import /media/usb/kiosk.receipt

                It may be repeated, and mixed with the network, in any order. The content is sealed: HQ alone can read it.
                """
        ).help,
        subcommands: [BundleExportCommand.self, BundleImportCommand.self]
    )
}
