using System.Net;
using System.Text;
using Inspectlet;

// A server that answers as the live one has been seen to: the list within a further object.
using var listener = new HttpListener();
string address = $"http://127.0.0.1:{FreePort()}/v1/";
listener.Prefixes.Add(address);
listener.Start();
Task serving = ServeAsync(listener);

var options = new InspectletClientOptions { Email = "bob@example.com", ApiToken = "token", BaseAddress = new Uri(address) };
using var inspectlet = new InspectletClient(options);

SessionSearch search = SessionSearch.All.FromCountry("US").LastWeek();
foreach (Session session in await inspectlet.SearchSessionsAsync(12345678, search, limit: 100))
{
    Console.WriteLine($"{session.StartedAt:u}  {session.DisplayName}  {session.Country}  {session.PageCount} page(s)");
}

await serving;

static async Task ServeAsync(HttpListener listener)
{
    HttpListenerContext context = await listener.GetContextAsync();
    byte[] body = Encoding.UTF8.GetBytes("""
        {"response":{"sessions":[{"sid":2606721012,"wid":12345678,"date_start_session":1446772479,"num_pages":1,"country":"US","display_name":"Johnny Appleseed"}]}}
        """);
    await context.Response.OutputStream.WriteAsync(body);
    context.Response.Close();
}

static int FreePort()
{
    using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
    socket.Start();
    return ((IPEndPoint)socket.LocalEndpoint).Port;
}
