using System.Reflection;
using System.Text.Json;

namespace Inspectlet.Generator.Tests.Corpus;

/// <summary>Makes values of the types that generated methods take.</summary>
internal static class Arguments
{
    private static readonly Dictionary<Type, object> Scalars = new()
    {
        // As long as the ids of those who ask for a length.
        [typeof(string)] = new string('a', 34),
        [typeof(bool)] = true,
        [typeof(int)] = 2,
        [typeof(long)] = 2L,
        [typeof(double)] = 1.0,
        [typeof(float)] = 1F,
        [typeof(decimal)] = 1M,
        [typeof(Guid)] = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
        [typeof(Uri)] = new Uri("https://example.com/"),
        [typeof(DateOnly)] = new DateOnly(2026, 1, 2),
        [typeof(DateTimeOffset)] = DateTimeOffset.UnixEpoch,
        [typeof(TimeSpan)] = TimeSpan.FromSeconds(1),
        [typeof(byte[])] = new byte[] { 1 },
        [typeof(JsonElement)] = JsonDocument.Parse("""{"a":1}""").RootElement,
        [typeof(CancellationToken)] = CancellationToken.None,
    };

    public static object? Make(Type type, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Scalars.TryGetValue(type, out object? scalar))
        {
            return scalar;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = Array.CreateInstance(type.GenericTypeArguments[0], depth > 4 ? 0 : 1);
            if (list.Length == 1)
            {
                list.SetValue(Make(type.GenericTypeArguments[0], depth + 1), 0);
            }

            return list;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            object map = Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GenericTypeArguments))!;
            map.GetType().GetMethod("Add")!.Invoke(map, ["key", Make(type.GenericTypeArguments[1], depth + 1)]);
            return map;
        }

        if (type.GetProperty("KnownValues", BindingFlags.Public | BindingFlags.Static) is { } known)
        {
            return ((System.Collections.IEnumerable)known.GetValue(null)!).Cast<object>().First();
        }

        object model = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(p => p.CanWrite && p.Name != "AdditionalProperties"))
        {
            bool isOptional = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
            if (!isOptional || depth < 3)
            {
                property.SetValue(model, Make(property.PropertyType, depth + 1));
            }
        }

        return model;
    }
}
