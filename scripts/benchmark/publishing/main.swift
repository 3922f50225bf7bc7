// Admits the same signed notes at two HQs, one that only admits and one that also publishes before it answers, and prints
// both times as JSON.
//
// Usage: benchmark-publishing FOLDER NOTES-PER-KIOSK KIOSKS
//
// Kiosks push at the same time, each its next batch once the last was answered, as after a ceremony. The two HQs take
// turns, round by round, so that what else the machine does meets both.

import Foundation
import HQStore
import IkrarLedger
import IkrarWire

let arguments = CommandLine.arguments
guard arguments.count == 4, let notesPerKiosk = Int(arguments[2]), let kioskCount = Int(arguments[3]) else {
    FileHandle.standardError.write(Data("usage: benchmark-publishing FOLDER NOTES-PER-KIOSK KIOSKS\n".utf8))
    exit(64)
}

/// Rounds in which the two take turns.
let rounds = 10

let admitting = try await HQ(folder: arguments[1] + "/admitting", publishes: false)
let publishing = try await HQ(folder: arguments[1] + "/publishing", publishes: true)
var kiosks: [SimulatedKiosk] = []
for number in 0..<kioskCount {
    let kiosk = try SimulatedKiosk(site: "bench-\(number)")
    try await admitting.enrol(kiosk)
    try await publishing.enrol(kiosk)
    kiosks.append(kiosk)
}

var seconds = (admitting: 0.0, publishing: 0.0)
for round in 0..<rounds {
    var batches: [[[Frame]]] = []
    for index in kiosks.indices { batches.append(try kiosks[index].batches(notes: notesPerKiosk / rounds)) }
    // Who comes first changes, for the first one meets colder caches.
    for isPublishing in round.isMultiple(of: 2) ? [false, true] : [true, false] {
        let hq = isPublishing ? publishing : admitting
        let time = try await hq.take(batches, of: kiosks)
        if isPublishing { seconds.publishing += time } else { seconds.admitting += time }
    }
}
let notes = notesPerKiosk / rounds * rounds * kioskCount
let answer: [String: Double] = [
    "notes": Double(notes), "admitting_seconds": seconds.admitting, "publishing_seconds": seconds.publishing,
    "ratio": seconds.admitting / seconds.publishing,
]
print(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
