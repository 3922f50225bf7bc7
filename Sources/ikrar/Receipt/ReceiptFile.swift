import FoundationEssentials
import IkrarConsole
import KioskControl

/// The receipt's bytes and the QR code of them.
struct ReceiptFile {
    let bytes: [UInt8]

    init(_ answer: ReceiptAnswer) throws(CommandFailure) {
        guard let data = Data(base64Encoded: answer.receipt) else {
            throw CommandFailure(.notTheLocalAPI(request: nil, detail: "the receipt is not base64"))
        }
        bytes = Array(data)
    }

    func write(to path: String) throws(CommandFailure) {
        try NewFile.write(bytes, to: path)
    }

    func code() throws(CommandFailure) -> QRCode {
        guard let code = QRCode(bytes) else {
            throw CommandFailure(
                code: "qr_too_large",
                status: .badData,
                message: Message(
                    indonesian: "Tanda terima \(bytes.count) bita terlalu besar untuk kode QR (paling banyak 2953).",
                    english: "A receipt of \(bytes.count) bytes is too large for a QR code (at most 2953)."
                ),
                hint: Message(
                    indonesian: "Simpan sebagai berkas dengan -o.",
                    english: "Keep it as a file with -o."
                )
            )
        }
        return code
    }
}
