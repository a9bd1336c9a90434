namespace ApiContract.Generator.Emit;

/// <summary>Emits an open enumeration's body.</summary>
internal static class EnumEmitter
{
    public static string Emit(EnumSpec spec)
    {
        var code = new CodeWriter(spec.Namespace);
        string name = Names.Identifier(spec.Name);
        code.Line(ConverterEmitter.Attribute(name));
        using (code.Block($"readonly partial struct {name} : global::System.IEquatable<{name}>"))
        {
            code.Lines(spec.IsString ? Text(name, spec.HasEmpty) : Number(name));
            code.Line();
            code.Lines(Comparison(name, spec));
            code.Line();
            string values = string.Join(", ", spec.Members.Select(m => $"new({m.Literal})"));
            code.Line("/// <summary>The values that the API's document lists, in its order.</summary>");
            code.Line($"public static global::System.Collections.Generic.IReadOnlyList<{name}> KnownValues {{ get; }} =");
            code.Line($"    global::System.Array.AsReadOnly<{name}>([{values}]);");
            foreach (EnumMemberSpec member in spec.Members)
            {
                code.Line();
                code.Line($"public static partial {name} {Names.Identifier(member.Name)} => new({member.Literal});");
            }
        }

        string key = "global::ApiContract.JsonString.Read(ref reader)";
        string value = spec.IsString ? key : $"long.Parse({key}, global::System.Globalization.CultureInfo.InvariantCulture)";
        ConverterEmitter.Emit(code, spec.Namespace, name, isValueType: true, $"new {Names.Global(spec.Namespace, name)}({value})");
        return code.ToString();
    }

    private static string Text(string name, bool hasEmpty) => $$"""
        private readonly string? _value;

        /// <summary>Makes a {{name}} of a value, known or not.</summary>
        /// <param name="value">The value, as it stands on the wire.</param>
        /// <exception cref="global::System.ArgumentNullException"><paramref name="value"/> is null.</exception>
        public {{name}}(string value)
        {
            global::ApiContract.ApiArgument.NotNull(value, "value");
            _value = value;
        }

        /// <summary>The value, as it stands on the wire; never null, and empty for <c>default</c>.</summary>
        public string Value => _value ?? "";

        internal static bool TryReadJson(ref {{Names.Reader}} reader, global::ApiContract.JsonStrings? strings, out {{name}}? value)
        {
            bool isRead = global::ApiContract.JsonScalar.TryReadString(ref reader, strings, out string? text);
            value = {{(hasEmpty ? "text is null" : "string.IsNullOrEmpty(text)")}} ? null : new {{name}}(text);
            return isRead;
        }
        """;

    private static string Number(string name) => $$"""
        /// <summary>Makes a {{name}} of a value, known or not.</summary>
        /// <param name="value">The value, as it stands on the wire.</param>
        public {{name}}(long value) => Value = value;

        /// <summary>The value, as it stands on the wire.</summary>
        public long Value { get; }

        internal static bool TryReadJson(ref {{Names.Reader}} reader, global::ApiContract.JsonStrings? strings, out {{name}}? value)
        {
            bool isRead = global::ApiContract.JsonScalar.TryReadInt64(ref reader, out long? number);
            value = number is { } given ? new {{name}}(given) : null;
            return isRead;
        }
        """;

    private static string Comparison(string name, EnumSpec spec)
    {
        bool ignoresCase = spec is { IsString: true, IsCaseSensitive: false };
        string equals = ignoresCase ? "global::ApiContract.OpenEnum.AreEqual(Value, other.Value)" : "Value == other.Value";
        return $$"""
            internal void WriteJson({{Names.Writer}} writer) => writer.{{(spec.IsString ? "WriteStringValue" : "WriteNumberValue")}}(Value);

            /// <summary>The value, as it stands on the wire.</summary>
            public override string ToString() => global::ApiContract.ApiText.Of(Value);

            /// <inheritdoc/>
            public override int GetHashCode() => {{(ignoresCase ? "global::ApiContract.OpenEnum.HashCodeOf(Value)" : "Value.GetHashCode()")}};

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

            /// <summary>Whether both have the same value{{(ignoresCase ? "; case does not count in ASCII letters" : "")}}.</summary>
            /// <param name="other">The other.</param>
            public bool Equals({{name}} other) => {{equals}};

            /// <summary>Whether both have the same value.</summary>
            /// <param name="left">The one.</param>
            /// <param name="right">The other.</param>
            public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

            /// <summary>Whether both have different values.</summary>
            /// <param name="left">The one.</param>
            /// <param name="right">The other.</param>
            public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
            """;
    }
}
