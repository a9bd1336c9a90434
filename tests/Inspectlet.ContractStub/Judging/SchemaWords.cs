using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Inspectlet.ContractStub.Judging;

/// <summary>Says in words how a value breaks its schema.</summary>
/// <param name="showsValues">Whether values are told; else their kinds alone, for values that nobody may see.</param>
internal sealed class SchemaWords(bool showsValues)
{
    private const int MaxLength = 80;

    public static string Show(JToken? token)
    {
        string text = token?.ToString(Formatting.None) ?? "nothing";
        return text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "…");
    }

    public IEnumerable<string> Describe(ValidationError error)
    {
        JsonSchema schema = error.Schema.ActualSchema;
        string place = PlaceOf(error);
        string value = showsValues ? Show(error.Token) : KindOf(error.Token);
        return error switch
        {
            // What is wrong stands deeper; this only says that something is.
            ChildSchemaValidationError { Kind: ValidationErrorKind.NotOneOf or ValidationErrorKind.NotAnyOf } parent =>
                DescribeAlternatives(parent, place, value),
            ChildSchemaValidationError parent => parent.Errors.Values.SelectMany(e => e).SelectMany(Describe),
            { Kind: ValidationErrorKind.PropertyRequired, Token: not JObject } => [], // It is no object, which is said already.
            { Kind: ValidationErrorKind.PropertyRequired } => [$"{place} is missing"],
            { Kind: ValidationErrorKind.NoAdditionalPropertiesAllowed } => [$"{place} is not in the document, which has {List(schema.ActualProperties.Keys)}"],
            { Kind: ValidationErrorKind.NotInEnumeration } => [$"{place} is {(showsValues ? value : "a value that the document does not have")}, but must be one of {List(schema.Enumeration.Select(e => $"{e}"))}"],
            { Kind: ValidationErrorKind.NumberTooSmall } => [$"{place} is {value}, but must be {schema.Minimum} or more"],
            { Kind: ValidationErrorKind.NumberTooBig } => [$"{place} is {value}, but must be {schema.Maximum} or less"],
            { Kind: ValidationErrorKind.StringTooShort } when schema.MinLength == 1 => [$"{place} must not be empty"],
            { Kind: ValidationErrorKind.StringTooShort } => [$"{place} is {value}, but must have {schema.MinLength} characters or more"],
            { Kind: ValidationErrorKind.StringTooLong } => [$"{place} is {value}, but must have {schema.MaxLength} characters or fewer"],
            { Kind: ValidationErrorKind.PatternMismatch } => [$"{place} is {value}, but must match {schema.ExtensionData![SchemaBook.PatternInDocument]}"],
            { Kind: ValidationErrorKind.TooFewItems } => [$"{place} has too few items: there must be {schema.MinItems} or more"],
            { Kind: ValidationErrorKind.TooManyItems } => [$"{place} has too many items: there must be {schema.MaxItems} or fewer"],
            { Kind: ValidationErrorKind.StringExpected } => [$"{place} is {value}, but must be a string"],
            { Kind: ValidationErrorKind.IntegerExpected } => [$"{place} is {value}, but must be an integer"],
            { Kind: ValidationErrorKind.NumberExpected } => [$"{place} is {value}, but must be a number"],
            { Kind: ValidationErrorKind.BooleanExpected } => [$"{place} is {value}, but must be true or false"],
            { Kind: ValidationErrorKind.ArrayExpected } => [$"{place} is {value}, but must be an array"],
            { Kind: ValidationErrorKind.ObjectExpected } => [$"{place} is {value}, but must be an object"],
            _ => [$"{place} is {value}, which breaks its schema ({error.Kind})"],
        };
    }

    private static string KindOf(JToken? token) => token?.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "an array",
        JTokenType.Integer => "an integer",
        JTokenType.Float => "a number",
        JTokenType.Boolean => "a boolean",
        JTokenType.Null => "null",
        null or JTokenType.None => "nothing",
        _ => "a string",
    };

    private IEnumerable<string> DescribeAlternatives(ChildSchemaValidationError error, string place, string value)
    {
        ICollection<ValidationError>[] broken = [.. error.Errors.Values.Where(e => e.Count > 0)];
        if (broken.Length < error.Errors.Count)
        {
            return [$"{place} is {value}, which fits more than one of the alternatives"];
        }

        // Where only one alternative is of the value's kind, that one is meant.
        ICollection<ValidationError>[] meant = [.. broken.Where(b => !b.Any(e => e.Path == error.Path && IsOfAnotherKind(e)))];
        return meant is [{ } only]
            ? only.SelectMany(Describe)
            : [$"{place} is {value}, which fits none of the alternatives: {string.Join("; or ", broken.Select(b => string.Join(" and ", b.SelectMany(Describe))))}"];
    }

    private static bool IsOfAnotherKind(ValidationError error) => error.Kind
        is ValidationErrorKind.StringExpected
        or ValidationErrorKind.NumberExpected
        or ValidationErrorKind.IntegerExpected
        or ValidationErrorKind.BooleanExpected
        or ValidationErrorKind.ObjectExpected
        or ValidationErrorKind.ArrayExpected
        or ValidationErrorKind.NullExpected;

    private static string PlaceOf(ValidationError error)
    {
        string place = (error.Path ?? "").TrimStart('#').TrimStart('/');
        return place.Length == 0 ? "it" : place;
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names);
}
