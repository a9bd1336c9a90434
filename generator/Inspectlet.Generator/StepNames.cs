namespace ApiContract.Generator;

/// <summary>The names of the pipeline's steps, for those who watch which of them run again.</summary>
public static class StepNames
{
    public const string Models = nameof(Models);

    public const string Enums = nameof(Enums);

    public const string Clients = nameof(Clients);
}
