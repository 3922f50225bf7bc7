import IkrarLedger

/// The name of a kiosk's signer: `<origin>/k/<site>/<incarnation>`.
struct SignerName {
    let origin: String
    let site: String
    let incarnation: Int

    var text: String { "\(origin)/k/\(site)/\(incarnation)" }

    init(origin: String, site: String, incarnation: Int) {
        self.origin = origin
        self.site = site
        self.incarnation = incarnation
    }

    /// Takes a name apart; `nil` when it has another shape.
    init?(parsing text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[parts.count - 3] == "k", let incarnation = Int(parts[parts.count - 1]) else {
            return nil
        }
        self.init(
            origin: parts.dropLast(3).joined(separator: "/"),
            site: String(parts[parts.count - 2]),
            incarnation: incarnation
        )
    }

    /// Checks that names made of these parts fit everywhere they are written.
    static func check(origin: String, site: String?) throws(KioskStoreError) {
        try check(SignerName(origin: origin, site: site ?? "kiosk-00000000", incarnation: 9_999).text)
        if site?.contains("/") == true { throw .invalid("a site has no slash") }
    }

    /// Checks that a signer's name fits everywhere it is written.
    static func check(_ name: String) throws(KioskStoreError) {
        guard name.utf8.count <= HighWaterMark.signerBytesMax, name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            !name.utf8.contains(UInt8(ascii: "+"))
        else {
            throw .invalid(
                "a signer's name is at most \(HighWaterMark.signerBytesMax) printable ASCII characters without + or space"
            )
        }
    }
}
