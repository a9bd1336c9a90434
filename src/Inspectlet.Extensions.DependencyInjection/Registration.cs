using Microsoft.Extensions.Configuration;

namespace Inspectlet.Extensions.DependencyInjection;

/// <summary>One client of a container, and where its options come from.</summary>
/// <param name="Name">The name of its options: empty, or its key.</param>
/// <param name="Configuration">The configuration, or null.</param>
/// <param name="Configure">The delegate, or null.</param>
internal sealed record Registration(string Name, IConfiguration? Configuration, Action<InspectletClientOptions>? Configure)
{
    /// <summary>Binds and validates its options.</summary>
    public OptionsValidation Validation { get; } = new(Name, Configuration);

    /// <summary>Whether a second registration asks for what is there already.</summary>
    public bool HasSourceOf(Registration other) => Configure == other.Configure && IsSame(Configuration, other.Configuration);

    // Each call of GetSection returns another object. Sections of two configurations can have the same path, but hardly the same values.
    private static bool IsSame(IConfiguration? one, IConfiguration? other) =>
        ReferenceEquals(one, other)
        || (one is IConfigurationSection a && other is IConfigurationSection b && a.Path == b.Path && a.AsEnumerable().SequenceEqual(b.AsEnumerable()));
}
