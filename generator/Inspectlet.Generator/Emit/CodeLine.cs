using System.Runtime.CompilerServices;

namespace ApiContract.Generator.Emit
{
    /// <summary>An interpolated line on its way into a <see cref="CodeWriter"/>, without a string in between: a document has many.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct CodeLine
    {
        private readonly CodeWriter _writer;

        public CodeLine(int literalLength, int formattedCount, CodeWriter writer)
        {
            _writer = writer;
            _writer.BeginLine();
        }

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text);

        public void AppendFormatted(int number) => _writer.Append(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

namespace System.Runtime.CompilerServices
{
    /// <summary>The compiler asks for it; netstandard2.0 has it not.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    internal sealed class InterpolatedStringHandlerAttribute : Attribute;

    /// <summary>The compiler asks for it; netstandard2.0 has it not.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class InterpolatedStringHandlerArgumentAttribute(string argument) : Attribute
    {
        public string[] Arguments { get; } = [argument];
    }
}
