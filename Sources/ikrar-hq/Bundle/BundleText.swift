import HQStore
import IkrarBundle
import IkrarConsole

/// What has to do with bundles, in words.
enum BundleText {
    /// Why a bundle is refused. Nothing of it is at HQ, unless the file was exchanged in the middle.
    static func refusal(_ error: HQStoreError) -> StoreText {
        switch error {
        case .bundle(let error): refusal(error)
        case .unknownBundleSigner(let reference):
            StoreText(
                .badData,
                Message(
                    indonesian: "Bundel itu dari kios yang tidak dikenal; tidak ada yang berubah.",
                    english: "The bundle is of a kiosk that is unknown here; nothing was changed."
                ),
                hint: Message(
                    indonesian: "Kios yang didaftarkan ulang harus mengekspor bundel baru: ikrar bundle export.",
                    english: "A kiosk that enrolled anew must export a new bundle: ikrar bundle export."
                ),
                detail: .technical(reference)
            )
        default:
            StoreText(
                .badData,
                Message(
                    indonesian: "Berkas itu ditukar selagi dibaca; yang masuk hanya yang sudah diperiksa.",
                    english: "The file was exchanged while it was read; only what had been verified was admitted."
                ),
                hint: again
            )
        }
    }

    private static func refusal(_ error: BundleError) -> StoreText {
        StoreText(.badData, sentence(error) + unchanged, hint: again, detail: .technical(error.description))
    }

    private static func sentence(_ error: BundleError) -> Message {
        switch error {
        case .notABundle: Message(indonesian: "Itu bukan bundel kios.", english: "This is no bundle of a kiosk.")
        case .otherRecipient:
            Message(
                indonesian: "Bundel itu tersegel untuk BKPP lain.",
                english: "The bundle is sealed to another HQ."
            )
        case .truncated: Message(indonesian: "Bundel itu terpotong.", english: "The bundle is cut off.")
        case .badSignature:
            Message(
                indonesian: "Bundel itu tidak ditandatangani kiosnya.",
                english: "The bundle is not signed by its kiosk."
            )
        case .tooLarge: Message(indonesian: "Bundel itu terlalu besar.", english: "The bundle is too large.")
        default:
            Message(
                indonesian: "Bundel itu diubah atau rusak.",
                english: "The bundle is altered or damaged."
            )
        }
    }

    private static let unchanged = Message(indonesian: " Tidak ada yang berubah.", english: " Nothing was changed.")

    private static let again = Message(
        indonesian: "Ekspor lagi di kios, dan salin lagi: catatannya masih ada di sana.",
        english: "Export it again at the kiosk, and copy it again: the records are still there."
    )
}
