/// Where a value was read.
package enum SettingSource: Equatable, Sendable {
    /// On the command line.
    case flag(String)
    /// In the environment.
    case variable(String)
    /// In the configuration file; the line counts from 1.
    case file(path: String, line: Int)
}

extension SettingSource: CustomStringConvertible {
    /// As an operator would name it.
    package var description: String {
        switch self {
        case .flag(let name): name
        case .variable(let name): name
        case .file(let path, let line): "\(path) line \(line)"
        }
    }
}
