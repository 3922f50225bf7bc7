import KioskControl

extension ScanAnswer {
    /// The answer as JSON on one line: the bytes of `ControlJSON.encode`.
    var json: [UInt8] {
        var text = JSONText()
        text.object { text in
            if let candidates {
                text.key("candidates")
                text.array(candidates) { $1.write(to: &$0) }
            }
            if let first {
                text.key("first")
                text.object { text in
                    text.key("kiosk")
                    text.string(first.kiosk)
                    text.key("time")
                    text.string(first.time)
                }
            }
            if let flags {
                text.key("flags")
                text.array(flags) { $0.string($1) }
            }
            text.key("outcome")
            text.string(outcome.rawValue)
            if let person {
                text.key("person")
                person.write(to: &text)
            }
            if let reader {
                text.key("reader")
                text.string(reader)
            }
            if let reason {
                text.key("reason")
                text.string(reason)
            }
            text.key("records")
            text.array(records) { $1.write(to: &$0) }
        }
        return text.bytes
    }
}

extension PersonAnswer {
    fileprivate func write(to text: inout JSONText) {
        text.object { text in
            text.key("category")
            text.string(category)
            text.key("id")
            text.string(id)
            text.key("identifier_masked")
            text.string(identifierMasked)
            text.key("name")
            text.string(name)
            text.key("unit")
            text.string(unit)
        }
    }
}

extension RecordAnswer {
    fileprivate func write(to text: inout JSONText) {
        text.object { text in
            text.key("leaf")
            text.string(leaf)
            text.key("seq")
            text.number(seq)
            text.key("type")
            text.string(type)
        }
    }
}
