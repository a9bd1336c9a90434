Imports System.Threading
Imports Inspectlet

''' <summary>A fake. Visual Basic knows no default bodies, so it implements every member.</summary>
Public Class Account
    Implements IInspectletClient

    Private ReadOnly _sessions As IReadOnlyList(Of Session)

    Public Sub New(sessions As IReadOnlyList(Of Session))
        _sessions = sessions
    End Sub

    Public Function SearchSessionsAsync(websiteId As Long, form As SearchSessionsForm, Optional cancellationToken As CancellationToken = Nothing) As Task(Of IReadOnlyList(Of Session)) Implements IInspectletClient.SearchSessionsAsync
        Dim page As IReadOnlyList(Of Session) = If(form.Page.GetValueOrDefault(1) = 1, _sessions, Array.Empty(Of Session)())
        Return Task.FromResult(page)
    End Function

    Public Function ListWebsitesAsync(Optional cancellationToken As CancellationToken = Nothing) As Task(Of IReadOnlyList(Of Website)) Implements IInspectletClient.ListWebsitesAsync
        Throw New NotSupportedException()
    End Function

    Public Function GetSessionAsync(websiteId As Long, sessionId As Long, Optional cancellationToken As CancellationToken = Nothing) As Task(Of Session) Implements IInspectletClient.GetSessionAsync
        Throw New NotSupportedException()
    End Function
End Class

''' <summary>What code that is given a client does with it.</summary>
Public Module Calls

    Public Async Function FirstAsync(client As IInspectletClient, websiteId As Long) As Task(Of Long)
        Dim page = Await client.SearchSessionsAsync(websiteId, SessionSearch.All, limit:=1)
        Return page(0).Id
    End Function

    Public Async Function AllAsync(client As IInspectletClient, websiteId As Long) As Task(Of List(Of Long))
        Dim ids As New List(Of Long)
        Dim sessions = client.EnumerateSessionsAsync(websiteId, SessionSearch.All.FromCountry("US")).GetAsyncEnumerator()
        While Await sessions.MoveNextAsync()
            ids.Add(sessions.Current.Id)
        End While

        Return ids
    End Function
End Module
