/// How many of one unit, without the units below it, attended the open ceremony and pledged in its campaign.
package struct UnitProgress: Hashable, Sendable {
    /// The unit's id.
    package let id: String
    /// Its name.
    package let name: String
    /// People employed in it.
    package let people: Int
    /// Those of them whose attendance counts.
    package let attended: Int
    /// Those of them who signed.
    package let pledged: Int
}
