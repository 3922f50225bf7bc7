/// What a reader is to the system.
package enum ReaderKind: String, CaseIterable, Sendable {
    /// A USB or Bluetooth keyboard wedge, read through evdev.
    case keyboard
    /// A serial line: USB-CDC, a UART, or a pseudo-terminal.
    case serial
    /// A FIFO, which any program may write lines to.
    case fifo
}
