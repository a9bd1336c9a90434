using System.Text;
using Inspectlet.FuzzTests.Fuzz;
using Inspectlet.Masking;

namespace Inspectlet.FuzzTests.Masks;

/// <summary>The work of masking is in proportion to the text, and to no more of it than can be shown. Steps are counted, not time.</summary>
public class MaskWorkTests
{
    private const int Inputs = 300;
    private const int MaxLength = 200;
    private const int Passes = 4;

    public static TheoryData<string, string> Worst => new()
    {
        { "accessResourceKey", "&_;" },
        { "accessResourceKey", "\\/" },
        { "", "accessResourceKey" },
        { "", "accessresource" },
        { "", "%25" },
        { "%", "25" },
        { "", "\\\\" },
        { "", "\\u005c" },
        { "", "&#38;" },
        { "", "&amp;" },
        { "", "&" },
        { "", "secret-t" },
        { "", "\u0430" },
    };

    [Fact]
    public void Each_step_reads_a_byte_or_an_escape()
    {
        for (int i = 0; i < Inputs; i++)
        {
            byte[] text = Encoding.UTF8.GetBytes(NoisyText.Make(new FuzzRandom(21, i), 200));
            CheckSteps(text);
        }
    }

    [Theory]
    [MemberData(nameof(Worst))]
    public void So_it_does_in_what_costs_most(string beginning, string repeated) => CheckSteps(Encoding.UTF8.GetBytes(Repeat(beginning, repeated, 5_000)));

    [Fact]
    public void A_text_is_searched_in_four_passes_at_most()
    {
        for (int i = 0; i < Inputs; i++)
        {
            string text = NoisyText.Make(new FuzzRandom(22, i), 2_000);
            var counter = new CountingFinder();

            string masked = MaskedText.Of(text, MaxLength, counter);

            counter.Bytes.Should().BeLessThanOrEqualTo(Passes * Math.Min(3 * text.Length, 3 * MaskedText.BytesFor(MaxLength)));
            counter.Calls.Should().BeLessThanOrEqualTo(Passes);
            masked.Length.Should().BeLessThanOrEqualTo(MaxLength + 1);
        }
    }

    [Theory]
    [MemberData(nameof(Worst))]
    public void Nothing_is_searched_that_cannot_be_shown(string beginning, string repeated)
    {
        var few = new CountingFinder();
        var many = new CountingFinder();

        string shown = MaskedText.Of(Encoding.UTF8.GetBytes(Repeat(beginning, repeated, 10_000)), MaxLength, few);
        string same = MaskedText.Of(Encoding.UTF8.GetBytes(Repeat(beginning, repeated, 1_000_000)), MaxLength, many);

        same.Should().Be(shown);
        (many.Calls, many.Bytes).Should().Be((few.Calls, few.Bytes));
    }

    [Theory]
    [MemberData(nameof(Worst))]
    public void What_is_found_is_no_more_than_there_is(string beginning, string repeated)
    {
        byte[] text = Encoding.UTF8.GetBytes(Repeat(beginning, repeated, 5_000));
        ITextFinder[] finders = [AccessKeys.Finder, new KnownTexts(["secret-token", "&_;", "25", "\u0430"])];

        foreach (ITextFinder finder in finders)
        {
            finder.Find(text).Sum(found => found.End - found.Start).Should().BeLessThanOrEqualTo(Passes * text.Length);
        }
    }

    private static void CheckSteps(byte[] text)
    {
        Span<byte> decoded = stackalloc byte[Escape.MaxDecodedLength];
        int steps = 0;
        int end = 0;
        bool isBounded = true;
        for (; end < text.Length; steps++)
        {
            // What is behind the longest escape is not there to be looked at.
            int read = Escape.Read(text.AsSpan(end, Math.Min(Escape.MaxLength, text.Length - end)), decoded, out int written);

            isBounded &= read is >= 1 and <= Escape.MaxLength && written >= 1 && written <= read;
            isBounded &= read == Escape.Read(text.AsSpan(end), decoded, out _);
            end += read;
        }

        isBounded.Should().BeTrue();
        end.Should().Be(text.Length);
        steps.Should().BeLessThanOrEqualTo(text.Length);
    }

    private static string Repeat(string beginning, string repeated, int length) =>
        beginning + string.Concat(Enumerable.Repeat(repeated, length / repeated.Length));

    private sealed class CountingFinder : ITextFinder
    {
        public int Calls { get; private set; }

        public int Bytes { get; private set; }

        public IEnumerable<(int Start, int End)> Find(byte[] text)
        {
            Calls++;
            Bytes += text.Length;
            return AccessKeys.Finder.Find(text);
        }
    }
}
