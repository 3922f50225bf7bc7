import KioskControl
import KioskStore

extension LocalProblem {
    /// What a refusal of the store means to the caller. The store's words are the API's.
    init(_ error: KioskStoreError, dataDirectory: String) {
        self.init(
            ControlCode(rawValue: error.code),
            detail: error.description,
            remedy: error.remedy?.sentence(dataDirectory: dataDirectory)
        )
    }
}
