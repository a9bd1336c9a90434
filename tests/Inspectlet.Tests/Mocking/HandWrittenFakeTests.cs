namespace Inspectlet.Tests.Mocking;

/// <summary>Fakes that people write: one that can search supports every way to search.</summary>
public class HandWrittenFakeTests
{
    [Fact]
    public async Task A_fake_in_CSharp_implements_what_it_needs()
    {
        var fake = new Account();

        (await Calls.PageAsync(fake)).Should().Equal(1, 2);
        (await Calls.AllAsync(fake)).Should().Equal(1, 2);
        (await Calls.AllAsync(fake, pagesAhead: 3)).Should().Equal(1, 2);
        (await Calls.PagesAsync(fake)).Should().Equal(1);
    }

    [Fact]
    public async Task A_fake_in_FSharp_implements_what_it_needs()
    {
        var fake = new Fakes.FSharp.Account(Calls.Sessions);

        (await Fakes.FSharp.Calls.first(fake, Calls.WebsiteId)).Should().Be(1);
        (await Fakes.FSharp.Calls.all(fake, Calls.WebsiteId)).Should().Equal(1, 2);
    }

    [Fact]
    public async Task A_fake_in_Visual_Basic_implements_every_member()
    {
        var fake = new Fakes.VisualBasic.Account(Calls.Sessions);

        (await Fakes.VisualBasic.Calls.FirstAsync(fake, Calls.WebsiteId)).Should().Be(1);
        (await Fakes.VisualBasic.Calls.AllAsync(fake, Calls.WebsiteId)).Should().Equal(1, 2);
    }

    [Fact]
    public void Arguments_are_checked_before_a_fake_sees_them()
    {
        IInspectletClient fake = new Account();

        FluentActions.Invoking(() => { _ = fake.SearchSessionsAsync(1, limit: 101); }).Should().Throw<ArgumentException>().WithParameterName("limit");
        FluentActions.Invoking(() => { _ = fake.EnumerateSessionsAsync(0); }).Should().Throw<ArgumentException>().WithParameterName("websiteId");
        FluentActions.Invoking(() => { _ = ((IInspectletClient)null!).SearchSessionsAsync(1); }).Should().Throw<ArgumentNullException>().WithParameterName("client");
        FluentActions.Invoking(() => { _ = ((IInspectletClient)null!).EnumerateSessionsAsync(1); }).Should().Throw<ArgumentNullException>().WithParameterName("client");
    }

    [Fact]
    public void A_member_that_a_fake_does_not_implement_says_so()
    {
        IInspectletClient fake = new Account();

        FluentActions.Invoking(() => { _ = fake.GetSessionAsync(1, 2); }).Should().Throw<NotSupportedException>().WithMessage("GetSessionAsync is not implemented*");
    }

    private sealed class Account : IInspectletClient
    {
        public Task<IReadOnlyList<Session>> SearchSessionsAsync(long websiteId, SearchSessionsForm form, CancellationToken cancellationToken = default) =>
            Task.FromResult(form.Page == 1 ? Calls.Sessions : []);
    }
}
