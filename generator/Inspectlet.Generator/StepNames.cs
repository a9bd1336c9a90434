namespace ApiContract.Generator;

/// <summary>The names of the pipeline's steps, for tests of which steps run again.</summary>
internal static class StepNames
{
    public const string Models = nameof(Models);

    public const string Enums = nameof(Enums);

    public const string Clients = nameof(Clients);

    public const string Places = nameof(Places);
}
