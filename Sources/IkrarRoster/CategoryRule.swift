import IkrarModel

/// Derives a person's category from what a row tells.
struct CategoryRule {
    /// The category.
    var category: Category
    /// The file's own word, for people who are not ASN and for kinds unknown here.
    var label: String?
    /// Whether the row's words are unknown here and were passed over, or the operator's choice was used. A number whose
    /// layout tells the category of a row without words assumes nothing.
    var isAssumed = false

    /// Judges by the words first, as an identifier may be older than its holder's status.
    /// - Parameters:
    ///   - employeeType: JENIS PEGAWAI NAMA, as given.
    ///   - civilServantStatus: STATUS CPNS PNS: `C`, `P`, `CPNS`, `PNS`.
    ///   - legalStatus: KEDUDUKAN HUKUM NAMA, as given.
    ///   - kind: the kind of the primary identifier.
    ///   - assumed: the operator's choice for rows that tell nothing.
    /// - Returns: `nil` when nothing tells.
    init?(
        employeeType: String?,
        civilServantStatus: String?,
        legalStatus: String?,
        kind: IdentifierKind,
        assumed: Category?
    ) {
        let type = FoldedText(employeeType)
        let status = FoldedText(civilServantStatus)
        let legal = FoldedText(legalStatus)
        if type.contains(any: Self.partTime) || legal.contains(any: Self.partTime) {
            category = .pppkPartTime
        } else if type.contains(any: Self.nonASN) {
            category = .nonASN
            label = employeeType
        } else if type.contains(any: Self.contract) || legal.contains(any: Self.contract) {
            category = .pppk
        } else if type.begins(withAny: ["tni"]) {
            category = .tni
        } else if type.begins(withAny: ["polri", "kepolisian"]) {
            category = .polri
        } else if type.contains(any: Self.candidate) || legal.contains(any: Self.candidate)
            || status.isOne(of: ["c", "cpns"])
        {
            category = .cpns
        } else if type.contains(any: ["pns", "pegawainegerisipil"]) || status.isOne(of: ["p", "pns"]) {
            category = .pns
        } else if let category = assumed ?? Self.category(of: kind) {
            self.category = category
            label = category == .nonASN ? employeeType : nil
            isAssumed = assumed != nil || employeeType != nil
        } else {
            return nil
        }
    }

    private static func category(of kind: IdentifierKind) -> Category? {
        switch kind {
        case .nip: .pns
        case .niPPPK: .pppk
        case .nik: .nonASN
        case .oldNIP, .nrp: nil
        }
    }

    /// Whether the identifier's layout can belong to the category; moving from one to the other brings a new number.
    func fits(_ kind: IdentifierKind) -> Bool {
        switch category {
        case .pns, .cpns: kind == .nip || kind == .oldNIP
        case .pppk, .pppkPartTime: kind == .niPPPK
        default: true
        }
    }

    private static let partTime: FoldedText.Words = ["paruhwaktu", "pppkpw", "p3kpw", "parttime"]
    private static let contract: FoldedText.Words = ["pppk", "p3k", "perjanjiankerja"]
    private static let candidate: FoldedText.Words = ["cpns", "calonpns", "calonpegawainegeri"]
    /// Folded; what regions call people without a civil-service number.
    private static let nonASN: FoldedText.Words = [
        "nonasn", "nonpns", "nonpegawai", "ppnpn", "bukanasn", "bukanpns", "honor", "thl", "tkk", "gtt", "ptt", "bhl",
        "pjlp", "thk2",
        "harianlepas", "tenagaharian", "tenagakontrak", "pegawaikontrak", "tidaktetap", "outsourc", "alihdaya",
        "sukarela", "magang", "tenagapendukung", "blud",
    ]
}
