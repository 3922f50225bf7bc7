/// What a number that names a person is; the raw value is the word of the database, the wire and JSON.
package enum IdentifierKind: String, CaseIterable, Hashable, Sendable {
    /// NIP, 18 digits, of a PNS or CPNS.
    case nip
    /// NI PPPK, 18 digits, of a government employee on contract.
    case niPPPK = "ni_pppk"
    /// NIK, 16 digits, the population number; used for people without a civil-service number.
    case nik
    /// The NIP of before 2009, 9 digits without a public layout.
    case oldNIP = "old_nip"
    /// NRP, the service number of TNI and POLRI, without a public layout.
    case nrp

    /// How many digits an identifier of this kind may have.
    package var lengths: ClosedRange<Int> {
        switch self {
        case .nip, .niPPPK: 18...18
        case .nik: 16...16
        case .oldNIP: 9...9
        // Public NRPs have 8 (POLRI) to 13 (TNI) digits, older ones as few as 5.
        case .nrp: 5...13
        }
    }

    /// The abbreviation printed on screens and lists.
    package var label: String {
        switch self {
        case .nip: "NIP"
        case .niPPPK: "NI PPPK"
        case .nik: "NIK"
        case .oldNIP: "NIP lama"
        case .nrp: "NRP"
        }
    }
}
