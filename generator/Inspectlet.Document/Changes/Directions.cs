using ApiContract.Generator.Model;

namespace Inspectlet.Document.Changes;

/// <summary>Which way the values of a type go.</summary>
[Flags]
internal enum Directions
{
    None = 0,
    Sent = 1,
    Received = 2,
}

/// <summary>Finds which models are sent and which are received: a narrower bound matters to those who send.</summary>
internal static class ModelDirections
{
    public static IReadOnlyDictionary<string, Directions> Of(Sdk sdk)
    {
        var directions = new Dictionary<string, Directions>(StringComparer.Ordinal);
        foreach (OperationSpec operation in sdk.Operations)
        {
            Mark(operation.Parameters.Select(parameter => parameter.Shape), Directions.Sent);
            Mark([operation.Result], Directions.Received);
        }

        return directions;

        void Mark(IEnumerable<ValueShape?> shapes, Directions direction)
        {
            foreach (ValueShape shape in shapes.OfType<ValueShape>())
            {
                Mark([shape.Element], direction);
                string name = ShapeText.Name(shape.Type);
                Directions before = directions.GetValueOrDefault(name);
                if (!before.HasFlag(direction) && sdk.Models.TryGetValue(name, out ModelSpec? model))
                {
                    directions[name] = before | direction;
                    Mark(model.Properties.Select(property => property.Shape), direction);
                }
            }
        }
    }
}
