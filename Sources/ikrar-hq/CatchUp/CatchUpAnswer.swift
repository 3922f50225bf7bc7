import HQStore
import IkrarConsole
import IkrarLedger

/// What was taken back, and what was lost.
struct CatchUpAnswer: Encodable {
    /// A record without its opening.
    struct Opening: Encodable {
        /// Its place in the log.
        let index: UInt64
        /// Its type.
        let type: String
        /// Who signed it.
        let signer: String
        /// Its place in the signer's chain.
        let seq: UInt64
        /// Its leaf hash.
        let leaf: String
        /// Whether its kiosk is asked for it.
        let asked: Bool
    }

    /// A document to be imported again.
    struct Document: Encodable {
        /// Its kind.
        let kind: String
        /// Its id.
        let id: String
        /// The SHA-256 of its bytes, base64.
        let sha256: String
    }

    /// Entries before.
    let from: UInt64
    /// Entries now.
    let size: UInt64
    /// The root now.
    let root: String
    /// Openings that were lost.
    let lostOpenings: [Opening]
    /// Documents that were lost.
    let lostDocuments: [Document]
    /// Kiosks that have to enrol again.
    let lostKiosks: [String]

    private enum CodingKeys: String, CodingKey {
        case from, size, root
        case lostOpenings = "lost_openings"
        case lostDocuments = "lost_documents"
        case lostKiosks = "lost_kiosks"
    }

    /// The answer for a report.
    init(_ report: CatchUpReport) {
        from = report.oldSize
        size = report.tree.size
        root = report.tree.root.base64
        lostOpenings = report.lostOpenings.map { opening in
            Opening(
                index: opening.index,
                type: opening.type.rawValue,
                signer: opening.signer,
                seq: opening.seq,
                leaf: opening.leaf.base64,
                asked: opening.isAskedFor
            )
        }
        lostDocuments = report.lostDocuments.map {
            Document(kind: $0.kind.rawValue, id: $0.id, sha256: $0.document.base64)
        }
        lostKiosks = report.lostKiosks
    }

    /// The same for an administrator: what to do is in the lines.
    func lines(in language: Language) -> [String] {
        let (taken, all) = (OperatorNumber.message(size - min(from, size)), OperatorNumber.message(size))
        let head = Message(
            indonesian: "Diambil kembali: \(taken.indonesian) catatan; log kini \(all.indonesian), akar \(root)",
            english: "Taken back: \(taken.english) entries; the log has \(all.english) now, root \(root)"
        )
        return [head.text(in: language)] + openings(in: language) + documents(in: language) + kiosks(in: language)
    }

    private func openings(in language: Language) -> [String] {
        let asked = lostOpenings.count { $0.asked }
        var lines: [Message] = []
        if asked > 0 {
            let count = OperatorNumber.message(asked)
            lines.append(
                Message(
                    indonesian: "\(count.indonesian) pembuka hilang; kiosnya diminta mengirim lagi ketika tersambung.",
                    english: "\(count.english) openings are lost; their kiosks are asked for them when they are here."
                )
            )
        }
        for opening in lostOpenings where !opening.asked {
            lines.append(
                Message(
                    indonesian:
                        "  hilang untuk selamanya: \(opening.type) pada indeks \(opening.index), \(opening.leaf)",
                    english: "  lost for good: \(opening.type) at index \(opening.index), \(opening.leaf)"
                )
            )
        }
        return lines.map { $0.text(in: language) }
    }

    private func documents(in language: Language) -> [String] {
        lostDocuments.map { document in
            Message(
                indonesian: "  impor lagi: \(document.kind) \(document.id)",
                english: "  import again: \(document.kind) \(document.id)"
            ).text(in: language)
        }
    }

    private func kiosks(in language: Language) -> [String] {
        lostKiosks.map { kiosk in
            Message(
                indonesian: "  daftarkan ulang dengan token baru: kios \(kiosk)",
                english: "  enrol again with a new token: kiosk \(kiosk)"
            ).text(in: language)
        }
    }
}
