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

        // What is taken for a model may be a kind of it, and a kind has the members of its base.

        return directions;

        void Mark(IEnumerable<ValueShape?> shapes, Directions direction)
        {
            foreach (ValueShape shape in shapes.OfType<ValueShape>())
            {
                Mark([shape.Element], direction);
                MarkModel(ShapeText.Name(shape.Type), direction);
            }
        }

        void MarkModel(string name, Directions direction)
        {
            Directions before = directions.GetValueOrDefault(name);
            if (before.HasFlag(direction) || !sdk.Models.TryGetValue(name, out ModelSpec? model))
            {
                return;
            }

            directions[name] = before | direction;
            Mark(model.Properties.Select(property => property.Shape), direction);
            foreach (string other in model.Kinds.Select(kind => kind.Type).Append(model.Base).OfType<string>())
            {
                MarkModel(ShapeText.Name(other), direction);
            }
        }
    }
}
