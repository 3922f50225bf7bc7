import IkrarConsole
import KioskControl

/// The campaign a command means when none is named.
enum CampaignChoice {
    /// `named`, or the open ceremony's, or the only one; else the operator has to name one.
    static func campaign(_ named: String?, _ context: CommandContext) async throws(CommandFailure) -> String {
        if let named { return named }
        let campaigns: [String]
        do throws(ControlError) {
            if let open = try await context.client.ceremonies().ceremonies.first(where: \.isOpen) {
                return open.campaign
            }
            campaigns = try await context.client.campaigns().campaigns.map(\.id)
        } catch {
            throw CommandFailure(error)
        }
        guard campaigns.count == 1 else {
            let names = campaigns.joined(separator: ", ")
            throw campaigns.isEmpty
                ? .usage(Message(indonesian: "Belum ada kampanye.", english: "There is no campaign yet."))
                : .usage(
                    Message(
                        indonesian: "Sebutkan kampanyenya; yang ada: \(names).",
                        english: "Name the campaign; there are: \(names)."
                    )
                )
        }
        return campaigns[0]
    }
}
