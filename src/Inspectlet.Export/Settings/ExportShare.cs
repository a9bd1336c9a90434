using System.Globalization;

namespace Inspectlet.Export;

/// <summary>The share of an export that one of several machines does. All shares of one number together are the whole export.</summary>
public readonly record struct ExportShare
{
    /// <summary>Creates a share.</summary>
    /// <param name="number">Which one, from 1.</param>
    /// <param name="count">How many there are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1, or <paramref name="number"/> not from 1 to it.</exception>
    public ExportShare(int number, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, count);
        Number = number;
        Count = count;
    }

    /// <summary>Which share it is, from 1.</summary>
    public int Number { get; }

    /// <summary>How many shares there are.</summary>
    public int Count { get; }

    /// <summary>Which share, in words: <c>2 of 4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} of {Count}");
}
