using System.Text.Json.Serialization;

namespace Inspectlet.Testing;

/// <summary>What the sandbox reads and writes, by the converters that the models bring.</summary>
[JsonSerializable(typeof(Website))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(SessionSearch))]
internal sealed partial class SandboxJson : JsonSerializerContext;
