import Glibc

/// How fast a serial line is (bit/s). USB-CDC and pseudo-terminals have no speed and take any.
package enum SerialSpeed: Int, CaseIterable, Sendable {
    /// 1,200 bit/s
    case baud1200 = 1200
    /// 2,400 bit/s
    case baud2400 = 2400
    /// 4,800 bit/s
    case baud4800 = 4800
    /// 9,600 bit/s, which scanners with a serial plug leave the factory with.
    case baud9600 = 9600
    /// 19,200 bit/s
    case baud19200 = 19200
    /// 38,400 bit/s
    case baud38400 = 38400
    /// 57,600 bit/s
    case baud57600 = 57600
    /// 115,200 bit/s
    case baud115200 = 115_200

    /// The number termios knows it by.
    var constant: speed_t {
        switch self {
        case .baud1200: speed_t(B1200)
        case .baud2400: speed_t(B2400)
        case .baud4800: speed_t(B4800)
        case .baud9600: speed_t(B9600)
        case .baud19200: speed_t(B19200)
        case .baud38400: speed_t(B38400)
        case .baud57600: speed_t(B57600)
        case .baud115200: speed_t(B115200)
        }
    }
}
