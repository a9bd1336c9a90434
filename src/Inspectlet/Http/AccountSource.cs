namespace Inspectlet.Http;

/// <summary>Adds the credentials of the provider to the settings of a call. What is made of them is kept until they change.</summary>
internal sealed class AccountSource
{
    private Entry? _last;

    public ValueTask<ConnectionSettings> AuthorizeAsync(ConnectionSettings settings, CancellationToken cancellationToken) =>
        settings.CredentialsProvider is { } provider ? AskAsync(provider, settings, cancellationToken) : new(settings);

    private async ValueTask<ConnectionSettings> AskAsync(
        InspectletCredentialsProvider provider, ConnectionSettings settings, CancellationToken cancellationToken)
    {
        InspectletCredentials? credentials;
        try
        {
            ValueTask<InspectletCredentials> answer = provider.GetCredentialsAsync(cancellationToken);

            // A provider that ignores the token must not hold the call past its deadline.
            credentials = answer.IsCompleted
                ? await answer.ConfigureAwait(false)
                : await answer.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new InspectletException($"The credentials provider failed ({exception.GetType()}), so nothing was sent.", exception);
        }

        if (credentials is null)
        {
            throw new InspectletException("The credentials provider returned null, so nothing was sent.");
        }

        Entry? last = _last;
        if (last is null || !ReferenceEquals(last.Bare, settings) || !last.Account.IsOf(credentials))
        {
            Account account = last is not null && last.Account.IsOf(credentials) ? last.Account : new Account(credentials);
            _last = last = new Entry(settings, account, settings.With(account));
        }

        return last.Authorized;
    }

    private sealed record Entry(ConnectionSettings Bare, Account Account, ConnectionSettings Authorized);
}
