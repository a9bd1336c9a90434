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
            foreach (ParameterSpec parameter in operation.Parameters)
            {
                Mark(parameter.Shape, Directions.Sent);
            }

            Mark(operation.Result, Directions.Received);
        }

        return directions;

        void Mark(ValueShape? shape, Directions direction)
        {
            var pending = new Stack<ValueShape?>([shape]);
            while (pending.TryPop(out ValueShape? next))
            {
                if (next is null)
                {
                    continue;
                }

                pending.Push(next.Element);
                string name = ShapeText.Name(next.Type);
                Directions before = directions.GetValueOrDefault(name);
                if (next.Kind != ValueKind.Model || before.HasFlag(direction) || !sdk.Models.TryGetValue(name, out ModelSpec? model))
                {
                    continue;
                }

                directions[name] = before | direction;
                foreach (PropertySpec property in model.Properties)
                {
                    pending.Push(property.Shape);
                }
            }
        }
    }
}
