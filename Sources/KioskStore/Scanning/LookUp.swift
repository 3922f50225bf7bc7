/// Whom a scan of an input would name.
package struct LookUp: Hashable, Sendable {
    /// Whose number it is, in the order a choice would be offered; usually one person.
    package let people: [PersonSummary]
    /// Without people: why, as ``ScanResult/reason`` says it.
    package let reason: String?
}
