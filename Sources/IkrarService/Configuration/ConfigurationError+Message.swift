package import IkrarConsole

extension ConfigurationError {
    /// What is wrong, where, and what to do, for whoever starts the program. Escaped by whoever writes it.
    package var message: Message {
        switch self {
        case .unreadableFile(let path, let errno):
            Message(
                indonesian: "Berkas konfigurasi \(path) tidak dapat dibaca: ",
                english: "cannot read the configuration file \(path): "
            ) + SystemText.message(errno)
        case .fileTooLarge(let path, let bytesMax):
            Message(
                indonesian: "Berkas konfigurasi \(path) lebih besar dari \(bytesMax) bita; apakah berkasnya benar?",
                english: "the configuration file \(path) is larger than \(bytesMax) bytes; is it the right file?"
            )
        case .notYAML(let path, let detail):
            Message(
                indonesian: "Berkas konfigurasi \(path) bukan YAML yang sah (rincian teknis: \(detail))",
                english: "the configuration file \(path) is not valid YAML: \(detail)"
            )
        case .notKeysAndValues(let path):
            Message(
                indonesian: "Berkas konfigurasi \(path) harus berisi baris seperti `kunci: nilai`",
                english: "the configuration file \(path) must hold lines of the form `key: value`"
            )
        case .unknownKey(let key, let path, let line, let nearest):
            Message(
                indonesian: "\(path) baris \(line): kunci \"\(key)\" tidak dikenal",
                english: "\(path) line \(line): unknown key \"\(key)\""
            ) + Self.suggestion(nearest)
        case .notOneValue(let key, let path, let line):
            Message(
                indonesian: "\(path) baris \(line): \"\(key)\" harus punya tepat satu nilai",
                english: "\(path) line \(line): \"\(key)\" needs exactly one value"
            )
        case .notAList(let key, let path, let line):
            Message(
                indonesian: "\(path) baris \(line): \"\(key)\" harus berupa daftar, setiap isinya diawali `- name:`",
                english: "\(path) line \(line): \"\(key)\" must be a list, each item beginning with `- name:`"
            )
        case .missingInItem(let key, let path, let line, let expected):
            Message(
                indonesian: "\(path) baris \(line): \(key) belum ditentukan; seharusnya ",
                english: "\(path) line \(line): \(key) is not set; expected "
            ) + expected.message
        case .unknownVariable(let name, let nearest):
            Message(
                indonesian: "Variabel lingkungan \(name) tidak dikenal",
                english: "unknown environment variable \(name)"
            ) + Self.suggestion(nearest)
        case .impossible(let setting, let value, let source, let expected):
            source.message
                + Message(
                    indonesian: ": \(setting.name) tidak dapat berupa \"\(value)\"; seharusnya ",
                    english: ": \(setting.name) cannot be \"\(value)\"; expected "
                ) + expected.message
        case .missing(let setting):
            Message(
                indonesian: "\(setting.name) belum ditentukan; berikan \(setting.flag), \(setting.variable) atau "
                    + "`\(setting.name):` di berkas konfigurasi",
                english: "\(setting.name) is not set; give \(setting.flag), \(setting.variable) or "
                    + "`\(setting.name):` in the configuration file"
            )
        }
    }

    private static func suggestion(_ nearest: String?) -> Message {
        guard let nearest else { return Message(indonesian: "", english: "") }
        return Message(indonesian: "; maksudnya \(nearest)?", english: "; did you mean \(nearest)?")
    }
}

extension SettingSource {
    /// As an operator would name it.
    fileprivate var message: Message {
        switch self {
        case .flag(let name), .variable(let name): Message(indonesian: name, english: name)
        case .file(let path, let line):
            Message(indonesian: "\(path) baris \(line)", english: "\(path) line \(line)")
        }
    }
}
