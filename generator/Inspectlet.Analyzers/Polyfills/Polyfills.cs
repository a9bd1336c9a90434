// What the SDK's own files call, and netstandard2.0 does not have.
namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;
}

namespace System
{
    internal struct HashCode
    {
        private int _hash;

        public static int Combine<T1, T2>(T1 first, T2 second)
        {
            var hash = default(HashCode);
            hash.Add(first);
            hash.Add(second);
            return hash.ToHashCode();
        }

        public void Add<T>(T value) => _hash = unchecked((_hash * 31) + (value?.GetHashCode() ?? 0));

        public readonly int ToHashCode() => _hash;
    }

    internal static class Polyfills
    {
        extension(char)
        {
            public static bool IsAsciiLetterUpper(char c) => c is >= 'A' and <= 'Z';

            public static bool IsAsciiLetterOrDigit(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
        }

        extension(DateTimeOffset)
        {
            public static DateTimeOffset UnixEpoch => new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }

        extension(ArgumentNullException)
        {
            public static void ThrowIfNull(object? argument, string? parameter = null)
            {
                if (argument is null)
                {
                    throw new ArgumentNullException(parameter);
                }
            }
        }

        extension(ArgumentException)
        {
            public static void ThrowIfNullOrWhiteSpace(string? argument, string? parameter = null)
            {
                if (string.IsNullOrWhiteSpace(argument))
                {
                    throw new ArgumentException("The value is empty.", parameter);
                }
            }
        }

        extension(ArgumentOutOfRangeException)
        {
            public static void ThrowIfLessThan<T>(T value, T other, string? parameter = null)
                where T : IComparable<T>
            {
                if (value.CompareTo(other) < 0)
                {
                    throw new ArgumentOutOfRangeException(parameter);
                }
            }

            public static void ThrowIfNegative(int value, string? parameter = null) => ThrowIfLessThan(value, 0, parameter);
        }
    }
}
