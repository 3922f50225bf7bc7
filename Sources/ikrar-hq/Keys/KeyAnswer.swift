import ArgumentParser
import IkrarConsole

/// A public key and its fingerprint.
struct KeyAnswer: Encodable {
    /// What a key of HQ is for.
    enum Purpose: String, Encodable, ExpressibleByArgument {
        /// Signs checkpoints; every kiosk and witness is given it.
        case log
        /// Signs HQ's own records; auditors compare it.
        case registrar
        /// Bundles to HQ are sealed to it; kiosks get it at enrolment, under the log key's signature.
        case bundle
        /// Signed checkpoints alone before, and signs them too until it is retired.
        case formerLog = "former_log"
        /// Signs HQ's own records now, when it is not the first.
        case currentRegistrar = "current_registrar"

        /// The keys that can be replaced.
        static let allValueStrings = [Purpose.log.rawValue, Purpose.registrar.rawValue]

        /// One of the keys that can be replaced.
        init?(argument: String) {
            guard Self.allValueStrings.contains(argument) else { return nil }
            self.init(rawValue: argument)
        }
    }

    /// What it is for; nil for a key of somebody else.
    let purpose: Purpose?
    /// The vkey; of the bundle key, which signs nothing, its base64.
    let vkey: String
    /// The SHA-256 of the vkey's text, hexadecimal.
    let sha256: String

    /// The answer for a key.
    init(purpose: Purpose?, vkey: String) {
        self.purpose = purpose
        self.vkey = vkey
        sha256 = KeyFingerprint(vkey).text
    }

    /// The same for an operator: the vkey, and the groups to read aloud.
    func lines(in language: Language) -> [String] {
        let title: Message? =
            switch purpose {
            case .log: Message(indonesian: "Kunci log:", english: "Log key:")
            case .registrar: Message(indonesian: "Kunci registrar:", english: "Registrar key:")
            case .bundle: Message(indonesian: "Kunci bundel:", english: "Bundle key:")
            case .formerLog: Message(indonesian: "Kunci log lama:", english: "Former log key:")
            case .currentRegistrar:
                Message(indonesian: "Kunci registrar kini:", english: "Registrar key now:")
            case nil: nil
            }
        let head = [title?.text(in: language), vkey].compactMap { $0 }.joined(separator: " ")
        return [head] + KeyFingerprint(vkey).lines.map { "  " + $0 }
    }
}
