import KioskControl
import KioskScanner

extension ReaderAnswer {
    /// A reader as the API tells it.
    init(_ configuration: ReaderConfiguration, _ status: ReaderStatus) {
        self.init(
            name: configuration.name,
            kind: configuration.kind.rawValue,
            state: ReaderAnswerState(rawValue: status.state.rawValue),
            path: status.path,
            detail: status.detail
        )
    }
}
