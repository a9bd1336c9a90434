// Prints the newest recordings of a search. With an account: InspectletClient("bob@example.com", apiToken).
open System
open System.Threading.Tasks
open Inspectlet
open Inspectlet.Testing

let report (inspectlet: IInspectletClient) (websiteId: int64) : Task = task {
    let search = SessionSearch.All.FromCountry("US").Last30Days()
    printfn "%s" (search.Explain())

    let! sessions = inspectlet.SearchSessionsAsync(websiteId, search, limit = 10)

    for session in sessions do
        printfn "%O  %s" session.StartedAt (session.DisplayName |> Option.ofObj |> Option.defaultValue "-")
}

[<EntryPoint>]
let main _ =
    use inspectlet = InspectletSandbox.Demo().CreateClient()
    (report inspectlet InspectletSandbox.WebsiteId).GetAwaiter().GetResult()
    0
