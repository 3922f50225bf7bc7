import HQServer
import IkrarConsole

extension CommandFailure {
    /// Why a policy cannot be kept by this HQ.
    init(_ error: WitnessPanelError) {
        let detail: Message
        switch error {
        case .foreignLog:
            detail = Message(
                indonesian: "Kebijakan saksi menyebut log, tetapi bukan kunci log BKPP ini.",
                english: "The witness policy lists logs, but not this HQ's log key."
            )
        case .missingURLs(let names):
            let list = names.joined(separator: ", ")
            detail = Message(
                indonesian: "Kuorum tidak dapat tercapai: saksi tanpa alamat di kebijakan: \(list).",
                english: "The quorum cannot be met: witnesses without a URL in the policy: \(list)."
            )
        case .invalidURL(let name, let url):
            detail = Message(
                indonesian: "Alamat saksi \(name) bukan https: \(url)",
                english: "The URL of the witness \(name) is not https: \(url)"
            )
        }
        self = .configuration("witness_policy", detail)
    }
}
