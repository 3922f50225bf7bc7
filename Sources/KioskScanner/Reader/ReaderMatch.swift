/// Which device a reader is. Never simply every keyboard: something of it must be named.
package enum ReaderMatch: Hashable, Sendable {
    /// The device at this path, best a symbolic link of udev's, which stays whatever number the kernel gives.
    case path(String)
    /// The device with all of these that are given; at least one is.
    ///
    /// - usb: Its vendor and product. Two equal readers have the same.
    /// - name: What it calls itself, exactly.
    /// - port: The USB socket it is plugged into, as the kernel names it: `1-1.2`. Keeps equal readers apart.
    case properties(usb: USBIdentifier?, name: String?, port: String?)
}
