// Writes a log of signed notes as HQ publishes it, to be verified, and says how many Ed25519 signatures the library verifies
// on one core.
//
// Usage: benchmark-log FOLDER NOTES
//
// Eight kiosks take turns with batches of 500 notes, each of which has seen the tree before its batch. Prints JSON.

import Foundation
import IkrarLedger

let arguments = CommandLine.arguments
guard arguments.count == 3, let noteCount = Int(arguments[2]) else {
    FileHandle.standardError.write(Data("usage: benchmark-log FOLDER NOTES\n".utf8))
    exit(64)
}
let origin = "ikrar.example.go.id"
let kioskCount = 8
let batchNotes = 500
/// Signatures verified to know the library's rate.
let sampleNotes = 20_000

var writer = LogFileWriter(folder: arguments[1])
let logKey = try SignerKey.generate(name: origin)
let registrar = try SignerKey.generate(name: "\(origin)/registrar/1")
var registrarHead = ChainHead.start
var kiosks: [BenchmarkKiosk] = []
for number in 0..<kioskCount {
    let kiosk = try BenchmarkKiosk(name: "\(origin)/k/bench-\(number)/1")
    let body = RecordBody.enrol(EnrolBody(key: kiosk.key.verifierKey, site: "bench-\(number)"))
    let header = RecordHeader(by: registrar.name, after: registrarHead, time: BenchmarkKiosk.time(0))
    let signed = try SignedRecord(signing: Record(header: header, body: body), with: registrar)
    registrarHead = ChainHead(nextSeq: header.seq + 1, leaf: signed.leaf, seen: header.seen)
    try writer.append(signed.note)
    kiosks.append(kiosk)
}

var sample: [(record: SignedRecord, key: VerifierKey)] = []
var written = kioskCount
var turn = 0
while written < noteCount {
    let seen = writer.head
    for _ in 0..<min(batchNotes, noteCount - written) {
        let signed = try kiosks[turn % kioskCount].note(seen: seen)
        if sample.count < sampleNotes { sample.append((signed, kiosks[turn % kioskCount].key.verifierKey)) }
        try writer.append(signed.note)
        written += 1
    }
    turn += 1
}
try writer.finish(origin: origin, key: logKey)

let start = ContinuousClock.now
for (record, key) in sample { try record.verify(with: key) }
let seconds = (ContinuousClock.now - start) / .seconds(1)
let answer = [
    "log_key": logKey.verifierKey.text, "registrar_key": registrar.verifierKey.text,
    "verifications_per_second": "\(Double(sample.count) / seconds)",
]
print(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
