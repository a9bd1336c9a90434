using System.Buffers;
using System.Runtime.CompilerServices;

namespace ApiContract;

/// <summary>Gathers the elements of a list. Most lists are short, and need only the array that they become.</summary>
internal struct JsonElements<T>
{
    private Few _first;
    private T[]? _rest;
    private int _count;

    public void Add(T element)
    {
        if (_count < Few.Length)
        {
            _first[_count++] = element;
            return;
        }

        int index = _count++ - Few.Length;
        if (_rest is null || index == _rest.Length)
        {
            Grow();
        }

        _rest![index] = element;
    }

    /// <summary>Makes the list. Nothing may be called after it.</summary>
    public readonly T[] ToArray()
    {
        ReadOnlySpan<T> first = _first;
        if (_rest is null)
        {
            return first[.._count].ToArray();
        }

        var elements = new T[_count];
        first.CopyTo(elements);
        _rest.AsSpan(0, _count - Few.Length).CopyTo(elements.AsSpan(Few.Length));
        Return();
        return elements;
    }

    // A response that cannot be read leaves its array to the garbage collector, which does no harm.
    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(_rest is null ? 4 * Few.Length : 2 * _rest.Length);
        _rest?.CopyTo(larger, 0);
        Return();
        _rest = larger;
    }

    private readonly void Return()
    {
        if (_rest is not null)
        {
            ArrayPool<T>.Shared.Return(_rest, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 4;

        private T _element;
    }
}
