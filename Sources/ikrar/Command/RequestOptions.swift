import ArgumentParser
import IkrarConsole
import KioskControl

/// What makes a recording command repeatable.
struct RequestOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Message(
                indonesian:
                    "Id dari perintah sebelumnya yang belum pasti; jawabannya sama dan tidak tercatat dua kali.",
                english: "The id of an earlier run left in doubt: gives its answer and records nothing twice."
            ).help,
            valueName: "id"
        )
    )
    var requestID: String?

    func validate() throws {
        if let requestID, RequestID(requestID) == nil {
            throw ValidationError(
                Message(
                    indonesian: "--request-id harus 1 sampai 64 huruf ASCII tanpa spasi.",
                    english: "--request-id must be 1 to 64 ASCII characters without a space."
                ).help
            )
        }
    }

    /// The id given, if any.
    var request: RequestID? { requestID.flatMap(RequestID.init) }
}
