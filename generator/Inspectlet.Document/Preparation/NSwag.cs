using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Inspectlet.Document.Preparation;

/// <summary>
/// NSwag, which prints the declarations by the templates: the program of the package NSwag.MSBuild, called within this
/// process, where its exceptions can be read and a second document costs next to nothing.
/// </summary>
internal sealed class NSwag
{
    private const string Command = "NSwag.Commands.CodeGeneration.OpenApiToCSharpClientCommand";

    private static readonly ConcurrentDictionary<string, NSwag> Loaded = new(StringComparer.Ordinal);

    private readonly Lazy<Type> _command;

    // Nothing says that it may be called twice at the same time.
    private readonly Lock _lock = new();

    private NSwag(string folder) => _command = new Lazy<Type>(() => new Libraries(folder).Load("NSwag.Commands").GetType(Command, throwOnError: true)!);

    /// <summary>The folder in the package that this program is built with.</summary>
    public static string InstalledFolder { get; } = FindInBuild("NSwag");

    /// <summary>The NSwag in a folder, which is loaded once.</summary>
    public static NSwag In(string folder) => Loaded.GetOrAdd(Path.GetFullPath(folder), path => new NSwag(path));

    /// <summary>Prints the declarations of a prepared document.</summary>
    /// <exception cref="NSwagException">NSwag failed.</exception>
    public string Print(string document, NSwagSettings settings)
    {
        lock (_lock)
        {
            try
            {
                object command = Activator.CreateInstance(_command.Value)!;
                Set(command, "Input", document);
                Set(command, "TemplateDirectory", settings.Templates);
                Set(command, "Namespace", settings.Namespace);
                Set(command, "ClassName", settings.ClientName);
                Set(command, "GenerateClientInterfaces", true);
                Set(command, "OperationGenerationMode", "SingleClientFromOperationId");
                Set(command, "JsonLibrary", "SystemTextJson");
                Set(command, "NewLineBehavior", "LF");
                var run = (Task<Dictionary<string, string>>)_command.Value.GetMethod("RunAsync", Type.EmptyTypes)!.Invoke(command, null)!;
                return run.GetAwaiter().GetResult().Values.Single();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Exception reason = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
                throw new NSwagException(reason.Message.ReplaceLineEndings(" "), reason);
            }
        }
    }

    /// <summary>Where the build found what this program uses.</summary>
    public static string FindInBuild(string key) => typeof(NSwag).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    private void Set(object command, string name, object value)
    {
        PropertyInfo property = _command.Value.GetProperty(name) ?? throw new MissingMemberException(Command, name);
        property.SetValue(command, property.PropertyType.IsEnum ? Enum.Parse(property.PropertyType, (string)value) : value);
    }

    // The libraries that NSwag brings are of its own versions.
    private sealed class Libraries(string folder) : AssemblyLoadContext("NSwag")
    {
        public Assembly Load(string name) => LoadFromAssemblyPath(Path.Combine(folder, name + ".dll"));

        protected override Assembly? Load(AssemblyName assemblyName) =>
            File.Exists(Path.Combine(folder, assemblyName.Name + ".dll")) ? Load(assemblyName.Name!) : null;
    }
}

/// <summary>NSwag failed.</summary>
internal sealed class NSwagException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>What NSwag needs to know beside the document: the folder of the templates, the namespace of everything, and the name of the client class.</summary>
internal sealed record NSwagSettings(string Templates, string Namespace, string ClientName)
{
    /// <summary>The templates that this program is built with.</summary>
    public static string InstalledTemplates { get; } = NSwag.FindInBuild("Templates");
}
