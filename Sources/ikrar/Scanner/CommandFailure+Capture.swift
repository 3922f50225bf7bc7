import IkrarConsole
import KioskControl

extension CommandFailure {
    /// A reader read something that is no code.
    init(unread capture: CaptureAnswer) {
        let code = capture.reject ?? "not_text"
        self.init(
            code: code,
            status: .badData,
            message: Message(indonesian: "\(capture.reader): ", english: "\(capture.reader): ")
                + IdentifierRefusalText.message(code)
        )
    }
}
