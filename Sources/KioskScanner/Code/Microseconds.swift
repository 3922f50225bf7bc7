/// A time in microseconds since some beginning that the source of the times defines: for devices the machine's start.
package typealias Microseconds = Int64
