import Glibc

/// The language this run speaks.
package enum Language: Sendable {
    /// Bahasa Indonesia.
    case indonesian
    /// English, wherever the locale is not Indonesian.
    case english

    /// The language of the process's environment, read once.
    package static let current = Language(environment: { name in getenv(name).map { String(cString: $0) } })

    /// Indonesian when the locale for messages is an Indonesian one, else English. The first of `LC_ALL`,
    /// `LC_MESSAGES` and `LANG` that is set and not empty decides (POSIX, Environment Variables, 8.2).
    package init(environment: (String) -> String?) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
        self =
            locale == "id" || locale.hasPrefix("id_") || locale.hasPrefix("id.") || locale.hasPrefix("id@")
            ? .indonesian : .english
    }
}
