import HQListener
import IkrarConsole
import IkrarService

extension CommandFailure {
    /// What stopped a server from starting, when it is the same for every server of this program; else a defect.
    init(serving error: any Error) {
        switch error {
        case let error as ConfigurationError: self = .configuration("configuration", error.message)
        case let error as SystemdNotifyError: self = .configuration("configuration", .technical("\(error)"))
        case ListenerError.plainHTTPOutsideLoopback(let host):
            self = .configuration(
                "plain_http",
                Message(
                    indonesian:
                        "HTTP polos di \(host): beri --tls-certificate dan --tls-key, atau dengarkan di 127.0.0.1.",
                    english: "plain HTTP at \(host): give --tls-certificate and --tls-key, or listen on 127.0.0.1"
                )
            )
        case ListenerError.certificate(let path, let detail):
            self = .configuration("certificate", .technical("\(path): \(detail)"))
        case ListenerError.cannotListen(let host, let port, let detail):
            self = .configuration(
                "cannot_listen",
                Message(
                    indonesian: "Tidak dapat mendengarkan di \(host) port \(port) (rincian teknis: \(detail)).",
                    english: "cannot listen at \(host) port \(port): \(detail)"
                )
            )
        default: self = .bug(error)
        }
    }
}
