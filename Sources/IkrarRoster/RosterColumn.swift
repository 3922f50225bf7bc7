/// The columns a roster is read from: the allow-list. Every other column is dropped with its values.
///
/// The last three are read to check and to decide, and never handed out.
enum RosterColumn: Int, CaseIterable {
    case nip
    case niPPPK
    case nik
    case nrp
    case name
    case titleBefore
    case titleAfter
    case employeeType
    case legalStatus
    case civilServantStatus
    case grade
    case positionKind
    case position
    case echelon
    case unitID
    case unit
    case agency
    case positionSince
    case birthDate
    case sex

    /// The names the column goes by, folded, the most certain first: where a file has several, the earliest here wins.
    var aliases: [String] {
        switch self {
        case .nip:
            [
                "nipbaru", "nip", "nip18", "nonip", "nomorip", "nomornip", "nomorindukpegawai", "nippegawai",
                "nipnippppk",
                "nipnipppk", "nipnik", "nipnipppknik",
            ]
        case .niPPPK: ["nipppk", "nippppk", "nonipppk", "nomorindukpppk", "nip3k"]
        case .nik: ["nik", "nonik", "nomornik", "nomorindukkependudukan", "noktp", "nomorktp"]
        case .nrp: ["nrp", "nonrp", "nrpnip", "nomorregistrasipokok"]
        case .name: ["nama", "namalengkap", "namapegawai", "namapns", "namaasn", "namalengkapdangelar", "namadangelar"]
        case .titleBefore: ["gelardepan", "gelardpn"]
        case .titleAfter: ["gelarbelakang", "gelarblk"]
        case .employeeType:
            [
                "jenispegawainama", "jenispegawai", "statuspegawai", "statuskepegawaian", "kategori", "kategoripegawai",
                "jenisasn", "statusasn",
            ]
        case .legalStatus: ["kedudukanhukumnama", "kedudukanhukum", "kedudukanpegawai"]
        case .civilServantStatus: ["statuscpnspns", "cpnspns"]
        case .grade:
            [
                "golakhirnama", "gol", "golongan", "pangkatgol", "pangkatgolongan", "golruang", "golonganruang",
                "pangkatgolruang",
            ]
        case .positionKind: ["jenisjabatannama", "jenisjabatan"]
        case .position: ["jabatannama", "jabatan", "namajabatan"]
        case .echelon: ["eselonnama", "eselon"]
        case .unitID: ["unorid", "idunor", "kodeunor"]
        case .unit: ["unornama", "namaunor", "unor", "unitkerja", "namaunitkerja", "unitorganisasi"]
        case .agency:
            [
                "satuankerjanama", "satuankerjakerjanama", "satuankerja", "satker", "namasatker", "opd", "namaopd",
                "perangkatdaerah", "skpd", "satuankerjainduknama",
            ]
        case .positionSince: ["tmtjabatan"]
        case .birthDate: ["tanggallahir", "tgllahir"]
        case .sex: ["jeniskelamin", "jk", "lp", "kelamin"]
        }
    }

    /// Columns by folded name, with the name's rank among the column's aliases.
    static let byAlias: [String: (column: RosterColumn, rank: Int)] = {
        var result: [String: (column: RosterColumn, rank: Int)] = [:]
        for column in allCases {
            for (rank, alias) in column.aliases.enumerated() { result[alias] = (column, rank) }
        }
        return result
    }()
}
