import Glibc

/// Why a device cannot be read.
package enum DeviceError: Error, Hashable, Sendable {
    /// There is no such file.
    case missing(path: String)
    /// The file's owner, group or mode keeps this process out.
    case forbidden(path: String)
    /// The file is of another kind.
    case wrongKind(path: String, expected: ReaderKind)
    /// Another program reads the device alone.
    case busy(path: String)
    /// A key of the device is held down; taken now, it would stay down for whoever else had read it.
    case keyHeld(path: String)
    /// The device went away, or does not work.
    case failed(path: String, errno: Int32)

    /// What the system's reason for not opening `path` means.
    init(opening path: String, errno: Int32) {
        switch errno {
        case ENOENT, ENXIO, ENODEV, ENOTDIR: self = .missing(path: path)
        case EPERM, EACCES: self = .forbidden(path: path)
        case EBUSY: self = .busy(path: path)
        default: self = .failed(path: path, errno: errno)
        }
    }

    /// Whether there is no device at present, which is nobody's fault.
    package var isAbsence: Bool {
        if case .missing = self { return true }
        return false
    }
}

extension DeviceError: CustomStringConvertible {
    /// In technical English.
    package var description: String {
        switch self {
        case .missing(let path): "\(path) does not exist"
        case .forbidden(let path): "no permission to read \(path)"
        case .wrongKind(let path, let expected): "\(path) is no device of the kind \(expected.rawValue)"
        case .busy(let path): "another program reads \(path)"
        case .keyHeld(let path): "a key of \(path) is held down"
        case .failed(let path, let errno): "\(path) failed (errno \(errno))"
        }
    }
}
