/// The encodings roster files come in.
package enum RosterEncoding: String, Sendable, CaseIterable {
    /// UTF-8 with or without BOM; plain ASCII counts as this.
    case utf8 = "UTF-8"
    /// UTF-16, low byte first: Excel's "Unicode Text".
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, high byte first.
    case utf16BigEndian = "UTF-16BE"
    /// The Western code page of Windows: Excel's plain "CSV".
    case windows1252 = "Windows-1252"
}
