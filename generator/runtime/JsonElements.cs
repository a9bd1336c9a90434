using System.Runtime.CompilerServices;

namespace ApiContract;

/// <summary>Gathers the elements of a list. Most lists are short, and need nothing but the array that they become.</summary>
internal struct JsonElements<T>
{
    private Few _first;
    private List<T>? _rest;
    private int _count;

    public void Add(T element)
    {
        if (_count < Few.Length)
        {
            _first[_count++] = element;
            return;
        }

        (_rest ??= []).Add(element);
    }

    public readonly T[] ToArray()
    {
        ReadOnlySpan<T> first = _first;
        if (_rest is null)
        {
            return first[.._count].ToArray();
        }

        var elements = new T[_count + _rest.Count];
        first.CopyTo(elements);
        _rest.CopyTo(elements, _count);
        return elements;
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 4;

        private T _element;
    }
}
