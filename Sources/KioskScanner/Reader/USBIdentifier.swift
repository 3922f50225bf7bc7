/// Who made a USB device and which of its models it is, as `lsusb` shows: `0c2e:0901`.
package struct USBIdentifier: Hashable, Sendable {
    /// The vendor's number.
    package let vendor: UInt16
    /// The number the vendor gave the product.
    package let product: UInt16

    /// The identifier that `text` shows: twice four hexadecimal digits with a colon between.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let vendor = Self.number(parts[0]), let product = Self.number(parts[1]) else {
            return nil
        }
        self.vendor = vendor
        self.product = product
    }

    /// The number of exactly four hexadecimal digits.
    static func number(_ text: some StringProtocol) -> UInt16? {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
            return nil
        }
        return UInt16(text, radix: 16)
    }
}

extension USBIdentifier: CustomStringConvertible {
    /// As `lsusb` shows it.
    package var description: String { [vendor, product].map(Self.digits).joined(separator: ":") }

    private static func digits(_ number: UInt16) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
