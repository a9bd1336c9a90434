// The compiler asks for these types where a method takes an interpolated string apart; netstandard2.0 does not have them.
namespace System.Runtime.CompilerServices;

[AttributeUsage(AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;

[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class InterpolatedStringHandlerArgumentAttribute(string argument) : Attribute
{
    public string[] Arguments { get; } = [argument];
}
