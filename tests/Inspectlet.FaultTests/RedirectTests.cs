using Inspectlet.FaultTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectlet.FaultTests;

/// <summary>A redirect to another host: neither the credentials nor the form get there.</summary>
public class RedirectTests
{
    private static readonly string[] Statuses =
        ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"];

    public static TheoryData<string, string> Matrix => Operation.Times(Statuses);

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task The_caller_sees_the_redirect_and_the_other_host_sees_nothing(string status, string operationId)
    {
        Operation operation = Operation.Of(operationId);
        await using FaultServer other = FaultTest.Serve(Faults.Fine, operation);
        await using FaultServer server = FaultTest.Serve(RedirectTo(status, other), operation);
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address);

        InspectletApiException thrown = await FaultTest.FailAsync<InspectletApiException>(inspectlet, operation);

        ((int)thrown.StatusCode).Should().Be(int.Parse(status[..3], System.Globalization.CultureInfo.InvariantCulture));
        thrown.ApiMessage.Should().BeNull();
        thrown.Attempts.Should().Be(1);
        other.Connections.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task So_it_is_in_a_host(string status, string operationId)
    {
        Operation operation = Operation.Of(operationId);
        await using FaultServer other = FaultTest.Serve(Faults.Fine, operation);
        await using FaultServer server = FaultTest.Serve(RedirectTo(status, other), operation);
        var services = new ServiceCollection();
        services.AddInspectlet(o => (o.Email, o.ApiToken, o.BaseAddress) = (FaultTest.Email, FaultTest.ApiToken, server.Address));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await FaultTest.FailAsync<InspectletApiException>(provider.GetRequiredService<InspectletClient>(), operation);

        other.Connections.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_supplied_client_that_follows_redirects_carries_neither_credentials_nor_form(string status, string operationId)
    {
        Operation operation = Operation.Of(operationId);
        await using FaultServer other = FaultTest.Serve(Faults.Fine, operation);
        await using FaultServer server = FaultTest.Serve(RedirectTo(status, other), operation);
        using var http = new HttpClient();
        using InspectletClient inspectlet = FaultTest.CreateClient(server.Address, http: http);

        Exception? thrown = await Record.ExceptionAsync(() => operation.CallAsync(inspectlet, CancellationToken.None).WaitAsync(FaultTest.Patience));

        (thrown is null or InspectletException).Should().BeTrue("{0}", thrown);
        server.Requests.Should().ContainSingle().Which.Header("Authorization").Should().StartWith("Basic ");
        other.Requests.Should().NotContain(r => r.Header("Authorization") != null || r.Body != "");
    }

    private static Fault RedirectTo(string status, FaultServer other) =>
        Faults.Answer(status, "<html>Moved</html>", $"Location: {new Uri(other.Address, "websites")}");
}
