namespace Fakes.FSharp

open System.Collections.Generic
open System.Threading
open System.Threading.Tasks
open Inspectlet

/// A fake that implements what its tests need.
type Account(sessions: IReadOnlyList<Session>) =

    interface IInspectletClient with
        member _.SearchSessionsAsync(websiteId: int64, form: SearchSessionsForm, cancellationToken: CancellationToken) =
            Task.FromResult(if form.Page.GetValueOrDefault 1 = 1 then sessions else [||])

/// What code that is given a client does with it.
module Calls =

    let first (client: IInspectletClient) websiteId =
        task {
            let! page = client.SearchSessionsAsync(websiteId, SessionSearch.All, limit = 1)
            return page[0].Id
        }

    let all (client: IInspectletClient) websiteId =
        task {
            let ids = List<int64>()
            let sessions = client.EnumerateSessionsAsync(websiteId, SessionSearch.All.FromCountry "US").GetAsyncEnumerator()
            let mutable isOpen = true

            while isOpen do
                let! found = sessions.MoveNextAsync()
                if found then ids.Add sessions.Current.Id
                isOpen <- found

            return ids
        }
