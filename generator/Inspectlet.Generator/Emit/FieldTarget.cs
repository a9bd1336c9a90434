namespace ApiContract.Generator.Emit;

/// <summary>The name of a field: a text that is known, or an expression.</summary>
internal readonly record struct FieldName(string Text, bool IsExpression)
{
    public static FieldName Known(string text) => new(text, IsExpression: false);

    public static FieldName Of(string expression) => new(expression, IsExpression: true);

    public string Literal => IsExpression ? Text : Names.Literal(Text);

    public string Utf8 => IsExpression ? Text : Names.Utf8(Text);
}

/// <summary>Where fields go: to the query of an address, or into a form.</summary>
internal abstract class FieldTarget
{
    public static readonly FieldTarget Query = new QueryTarget();

    public static readonly FieldTarget Form = new FormTarget();

    /// <summary>A statement that adds a field with a text.</summary>
    public abstract string Add(FieldName name, string text);

    /// <summary>A statement that adds a field with a text that is escaped; none for null.</summary>
    public abstract string AddEscaped(FieldName name, string text);

    /// <summary>A statement that adds any JSON: each member of an object and each element of a list is a field.</summary>
    public abstract string AddStyled(FieldName name, bool isNested, string value);

    /// <summary>How a block begins whose statements write JSON into a field, and how it ends.</summary>
    public abstract (string Head, string End) AddJson(FieldName name);

    private sealed class QueryTarget : FieldTarget
    {
        private const string Text = "global::ApiContract.ApiText";

        public override string Add(FieldName name, string text) => $"{Text}.AppendQuery(_address, ref _hasQuery, {name.Literal}, {text});";

        public override string AddEscaped(FieldName name, string text) => $"{Text}.AppendEscaped(_address, ref _hasQuery, {name.Literal}, {text});";

        public override string AddStyled(FieldName name, bool isNested, string value) =>
            $"{Text}.AppendQuery(_address, ref _hasQuery, {name.Literal}, {(isNested ? "true" : "false")}, {value});";

        public override (string Head, string End) AddJson(FieldName name) =>
            ($"{Text}.AppendQuery(_address, ref _hasQuery, {name.Literal}, global::ApiContract.JsonText.ToText(_writer =>", "}));");
    }

    private sealed class FormTarget : FieldTarget
    {
        public override string Add(FieldName name, string text) => $"_fields.Add({name.Utf8}, {text});";

        public override string AddEscaped(FieldName name, string text) => $"_fields.AddEscaped({name.Utf8}, {text});";

        public override string AddStyled(FieldName name, bool isNested, string value) => $"_fields.AddStyled({name.Literal}, {(isNested ? "true" : "false")}, {value});";

        public override (string Head, string End) AddJson(FieldName name) => ($"_fields.AddJson({name.Utf8}, _writer =>", "});");
    }
}
