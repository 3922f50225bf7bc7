package import Curl
package import IkrarAudit

/// The one client of the local API: typed orders in, typed answers or a ``ControlError`` out. One connection is kept
/// and used again, so many scans cost one dial.
package struct ControlClient: Sendable {
    /// Where the daemon listens.
    package let socketPath: String

    let curl: CurlClient
    private let caller: CurlCaller?
    private let timeout: Duration?

    /// A client of the daemon at `socketPath`; nothing is opened before the first call. `timeout` replaces every
    /// limit on the whole of an exchange. With a `caller` each exchange keeps the thread that asks until it is over.
    package init(
        socketPath: String,
        curl: CurlClient = CurlClient(),
        caller: CurlCaller? = nil,
        timeout: Duration? = nil
    ) {
        self.socketPath = socketPath
        self.curl = curl
        self.caller = caller
        self.timeout = timeout
    }

    /// The state of the kiosk.
    package func status() async throws(ControlError) -> StatusAnswer {
        try await ask("GET", ControlPath.status)
    }

    /// One scan; durable once answered. The same `request` gives the first answer again and records nothing new.
    package func scan(_ order: ScanOrder, request: RequestID) async throws(ControlError) -> ScanAnswer {
        try await ask("POST", ControlPath.scans, json: order, request: request)
    }

    /// People whose name or identifier matches `text`.
    package func people(matching text: String) async throws(ControlError) -> PeopleAnswer {
        try await ask("GET", ControlPath.query(ControlPath.people, [("q", text)]))
    }

    /// Whose number `input` is; nothing is recorded.
    package func lookUp(_ input: String) async throws(ControlError) -> LookupAnswer {
        try await ask("POST", ControlPath.lookups, json: LookupOrder(input: input))
    }

    /// How far the open ceremony is, and the unit of the person with this id.
    package func progress(person: String?) async throws(ControlError) -> ProgressAnswer {
        try await ask("GET", ControlPath.query(ControlPath.progress, [("person", person)]))
    }

    /// Makes a record count no more; durable once answered, repeatable with the same `request`.
    package func void(_ order: VoidOrder, request: RequestID) async throws(ControlError) -> VoidAnswer {
        try await ask("POST", ControlPath.voids, json: order, request: request)
    }

    /// The next code of a reader, which is not recorded. Waits as long as the order says.
    package func capture(_ order: CaptureOrder) async throws(ControlError) -> CaptureAnswer {
        try await ask("POST", ControlPath.captures, json: order, within: ControlLimit.captureTimeout)
    }

    /// Enrols the code of a badge or card to a person; durable once answered, repeatable.
    package func enrolToken(_ order: TokenOrder) async throws(ControlError) -> TokenAnswer {
        try await ask("POST", ControlPath.tokens, json: order)
    }

    /// The receipt of the record with this leaf hash.
    package func receipt(leaf: String) async throws(ControlError) -> ReceiptAnswer {
        try await ask("GET", ControlPath.receipt(leaf))
    }

    /// Imports the document in the file at `path`: campaign, ceremony or pledge text.
    package func importDocument(file path: String) async throws(ControlError) -> DocumentAnswer {
        try await ask(
            "POST",
            ControlPath.documents,
            body: .file(path: path),
            contentType: ControlHeader.yaml
        )
    }

    /// The campaigns this kiosk knows.
    package func campaigns() async throws(ControlError) -> CampaignsAnswer {
        try await ask("GET", ControlPath.campaigns)
    }

    /// The text that is pledged in a campaign.
    package func text(campaign: String) async throws(ControlError) -> TextAnswer {
        try await ask("GET", ControlPath.text(campaign: campaign))
    }

    /// Writes one row the way a scan is written, and looks one person of the roster up.
    package func probe() async throws(ControlError) -> ProbeAnswer {
        try await ask("POST", ControlPath.probe)
    }

    /// The ceremonies this kiosk knows.
    package func ceremonies() async throws(ControlError) -> CeremoniesAnswer {
        try await ask("GET", ControlPath.ceremonies)
    }

    /// Opens a ceremony; scans go to it from the answer on.
    package func openCeremony(_ id: String) async throws(ControlError) -> CeremonySealAnswer {
        try await ask("POST", ControlPath.openCeremony(id))
    }

    /// Closes a ceremony and seals its counts.
    package func closeCeremony(_ id: String) async throws(ControlError) -> CeremonySealAnswer {
        try await ask("POST", ControlPath.closeCeremony(id))
    }

    /// What roster is loaded.
    package func rosterStatus() async throws(ControlError) -> RosterStatusAnswer {
        try await ask("GET", ControlPath.roster)
    }

    /// Streams the roster file at `path` to the daemon, which stages it and says what a commit would do.
    package func stageRoster(
        file path: String,
        name: String,
        progress: CurlProgress? = nil
    ) async throws(ControlError) -> RosterPreviewAnswer {
        try await ask(
            "POST",
            ControlPath.query(ControlPath.rosterImports, [("name", name)]),
            body: .file(path: path, progress: progress),
            contentType: ControlHeader.octets,
            within: ControlLimit.rosterTimeout
        )
    }

    /// Commits a staged roster in one transaction.
    package func commitRoster(_ importID: String, confirmed: Bool) async throws(ControlError) -> RosterPreviewAnswer {
        try await ask(
            "POST",
            ControlPath.commitRosterImport(importID),
            json: RosterCommitOrder(confirmed: confirmed),
            within: ControlLimit.rosterTimeout
        )
    }

    /// Forgets a staged roster.
    package func discardRoster(_ importID: String) async throws(ControlError) {
        _ = try await exchange("DELETE", ControlPath.rosterImport(importID))
    }

    /// The audit report of a campaign, of a unit's subtree, of one state.
    package func audit(campaign: String, unit: String?, state: String?) async throws(ControlError) -> AuditReport {
        try await ask(
            "GET",
            ControlPath.query(ControlPath.audit, [("campaign", campaign), ("unit", unit), ("state", state)]),
            within: ControlLimit.auditTimeout,
            answerBytesMax: ControlLimit.auditBytesMax
        )
    }

    /// Sends to HQ at once; with `wait`, answers when the outbox is empty or sending has failed.
    package func sync(wait: Bool) async throws(ControlError) -> SyncAnswer {
        try await ask(
            "POST",
            ControlPath.sync,
            json: SyncOrder(wait: wait),
            within: ControlLimit.headquartersTimeout
        )
    }

    /// What waits for HQ.
    package func outbox() async throws(ControlError) -> OutboxAnswer {
        try await ask("GET", ControlPath.outbox)
    }

    /// Puts a parked record back into the queue.
    package func release(signer: String, seq: UInt64) async throws(ControlError) {
        _ = try await exchange("POST", ControlPath.releaseOutboxItem(signer: signer, seq: seq))
    }

    /// What speaks against HQ's log, oldest first.
    package func alarms() async throws(ControlError) -> AlarmsAnswer {
        try await ask("GET", ControlPath.alarms)
    }

    /// Takes note of an alarm; its evidence stays. Durable once answered, and the first acknowledgement stands.
    package func acknowledgeAlarm(
        _ id: Int64,
        _ order: AlarmAcknowledgementOrder
    ) async throws(ControlError) -> AlarmItemAnswer {
        try await ask("POST", ControlPath.acknowledgeAlarm(id), json: order)
    }

    /// What HQ lacks, as a sealed file that is read while it arrives.
    package func bundle() async throws(ControlError) -> BundleDownload {
        let stream: CurlStream
        do {
            stream = try await curl.stream(
                try request("GET", ControlPath.bundle, within: ControlLimit.bundleTimeout, answerBytesMax: 0)
            )
        } catch let error as CurlError {
            throw ControlError(error, socketPath: socketPath, request: nil)
        } catch let error as ControlError {
            throw error
        } catch {
            throw .unsendable(detail: "\(error)")
        }
        let download = BundleDownload(stream, socketPath: socketPath)
        let type = Self.mediaType(stream.headers[ControlHeader.contentType] ?? "")
        if stream.status == 200, type == ControlHeader.octets { return download }
        let body = try await download.all(bytesMax: ControlLimit.orderBytesMax)
        let response = CurlResponse(status: stream.status, headers: stream.headers, body: body)
        _ = try Self.body(of: response, request: nil)
        throw .notTheLocalAPI(request: nil, detail: "status \(stream.status), content type \"\(type)\"")
    }

    /// Brings HQ's receipt of a bundle, the file at `path`, to the daemon, which proves it.
    package func importReceipt(
        file path: String,
        progress: CurlProgress? = nil
    ) async throws(ControlError) -> BundleReceiptAnswer {
        try await ask(
            "POST",
            ControlPath.bundleReceipts,
            body: .file(path: path, progress: progress),
            contentType: ControlHeader.octets,
            within: ControlLimit.bundleTimeout
        )
    }

    /// Enrols this kiosk with an HQ.
    package func enrol(_ order: EnrolmentOrder) async throws(ControlError) -> EnrolmentAnswer {
        try await ask("POST", ControlPath.enrolment, json: order, within: ControlLimit.headquartersTimeout)
    }

    /// Has the daemon verify every chain it holds.
    package func verification() async throws(ControlError) -> VerificationAnswer {
        try await ask("GET", ControlPath.verification, within: ControlLimit.verificationTimeout)
    }

    private func ask<Answer: Decodable>(
        _ method: String,
        _ path: String,
        body: CurlBody = .none,
        contentType: String? = nil,
        request: RequestID? = nil,
        within timeout: Duration = ControlLimit.orderTimeout,
        answerBytesMax: Int = ControlLimit.answerBytesMax
    ) async throws(ControlError) -> Answer {
        let bytes = try await exchange(
            method,
            path,
            body: body,
            contentType: contentType,
            request: request,
            within: timeout,
            answerBytesMax: answerBytesMax
        )
        do {
            return try ControlJSON.decode(Answer.self, from: bytes)
        } catch {
            throw .notTheLocalAPI(request: request, detail: "\(method) \(path): \(error)")
        }
    }

    private func ask<Answer: Decodable>(
        _ method: String,
        _ path: String,
        json order: some Encodable,
        request: RequestID? = nil,
        within timeout: Duration = ControlLimit.orderTimeout
    ) async throws(ControlError) -> Answer {
        let bytes: [UInt8]
        do {
            bytes = try ControlJSON.encode(order)
        } catch {
            throw .unsendable(detail: "\(error)")
        }
        return try await ask(
            method,
            path,
            body: .bytes(bytes),
            contentType: ControlHeader.json,
            request: request,
            within: timeout
        )
    }

    /// The body of an answer that is the local API's and says yes.
    private func exchange(
        _ method: String,
        _ path: String,
        body: CurlBody = .none,
        contentType: String? = nil,
        request: RequestID? = nil,
        within timeout: Duration = ControlLimit.orderTimeout,
        answerBytesMax: Int = ControlLimit.answerBytesMax
    ) async throws(ControlError) -> [UInt8] {
        let order = try self.request(
            method,
            path,
            body: body,
            contentType: contentType,
            request: request,
            within: timeout,
            answerBytesMax: answerBytesMax
        )
        let response: CurlResponse
        do {
            response = if let caller { try caller.send(order) } else { try await curl.send(order) }
        } catch {
            throw ControlError(error, socketPath: socketPath, request: request)
        }
        return try Self.body(of: response, request: request)
    }

    private func request(
        _ method: String,
        _ path: String,
        body: CurlBody = .none,
        contentType: String? = nil,
        request: RequestID? = nil,
        within timeout: Duration,
        answerBytesMax: Int
    ) throws(ControlError) -> CurlRequest {
        guard socketPath.utf8.count <= ControlLimit.socketPathBytesMax else {
            throw .socketPathTooLong(path: socketPath, bytesMax: ControlLimit.socketPathBytesMax)
        }
        return CurlRequest(
            // The host only fills the Host field; the connection goes to the socket.
            url: "http://localhost" + path,
            unixSocketPath: socketPath,
            method: method,
            headers: Self.headers(contentType: contentType, request: request),
            body: body,
            limits: CurlLimits(
                connectTimeout: ControlLimit.connectTimeout,
                totalTimeout: self.timeout ?? timeout,
                // A daemon that works on an order is silent meanwhile; only the total time counts.
                lowSpeedBytesPerSecond: 0,
                lowSpeedSeconds: 0,
                responseBodyMax: answerBytesMax,
                responseHeadersMax: ControlLimit.headerBytesMax
            )
        )
    }

    static func headers(contentType: String?, request: RequestID?) -> [(String, String)] {
        var headers = [("Accept", "\(ControlHeader.json), \(ControlHeader.problem)")]
        if let contentType { headers.append((ControlHeader.contentType, contentType)) }
        if let request { headers.append((ControlHeader.idempotencyKey, request.text)) }
        return headers
    }

    private static func body(of response: CurlResponse, request: RequestID?) throws(ControlError) -> [UInt8] {
        let type = mediaType(response.headers[ControlHeader.contentType] ?? "")
        if (200...299).contains(response.status), type == ControlHeader.json || response.body.isEmpty {
            return response.body
        }
        guard type == ControlHeader.problem else {
            let detail = "status \(response.status), content type \"\(type)\""
            throw .notTheLocalAPI(request: request, detail: detail)
        }
        do {
            throw ControlError.problem(try ControlJSON.decode(ControlProblem.self, from: response.body))
        } catch let error as ControlError {
            throw error
        } catch {
            throw .notTheLocalAPI(request: request, detail: "status \(response.status), a problem without a code")
        }
    }

    /// The media type without its parameters, in lower case.
    private static func mediaType(_ field: String) -> String {
        let type = field.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
        return String(decoding: type, as: UTF8.self).lowercased()
    }
}
