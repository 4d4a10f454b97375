using System.Text;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Names in texts, and above all where one piece of a long text ends and the next begins.</summary>
public class TextSearchTests
{
    [Theory]
    [InlineData("sdk.Track(x)", true, true)]
    [InlineData("Track", true, true)]
    [InlineData("Tracker Track", true, true)]
    [InlineData("Tracker BackTrack _Track Track2 Tracké", true, false)]
    [InlineData("track Trac", false, false)]
    [InlineData("", false, false)]
    public void A_word_is_more_than_a_part(string text, bool contains, bool isWord)
    {
        Assert.Equal(contains, TextSearch.Contains(SourceText.From(text), "Track"));
        Assert.Equal(isWord, TextSearch.ContainsWord(SourceText.From(text), "Track"));
    }

    [Fact]
    public void A_name_is_found_wherever_pieces_are_cut()
    {
        // All places around the first two cuts, at the start and at the end.
        var places = Enumerable.Range(0, 24)
            .Concat(Enumerable.Range(TextSearch.Piece - 40, 80))
            .Concat(Enumerable.Range((2 * TextSearch.Piece) - 60, 100))
            .Concat(Enumerable.Range((3 * TextSearch.Piece) - 24, 20));
        foreach (var place in places)
        {
            foreach (var (written, isWord) in new[] { (" Track ", true), ("xTrack ", false), (" Trackx", false), (" Trac k", false) })
            {
                var text = Long(place, written);
                Assert.True(isWord == TextSearch.ContainsWord(text, "Track"), $"{written} at {place}");
                Assert.True(written.Contains("Track", StringComparison.Ordinal) == TextSearch.Contains(text, "Track"), $"{written} at {place}");
            }
        }
    }

    [Fact]
    public void A_name_longer_than_a_piece_is_found_and_one_without_letters_never()
    {
        var name = new string('n', TextSearch.Piece + 5);

        Assert.True(TextSearch.ContainsWord(Long(TextSearch.Piece - 3, $" {name} "), name));
        Assert.False(TextSearch.ContainsWord(Long(5, " a "), name));
        Assert.False(TextSearch.ContainsWord(SourceText.From(""), ""));
        Assert.False(TextSearch.Contains(Long(5, "  "), ""));
    }

    // Read from a stream, as the compiler does: then it is kept in pieces.
    private static SourceText Long(int place, string written)
    {
        var text = new StringBuilder(3 * TextSearch.Piece).Append(' ', place).Append(written);
        text.Append('.', Math.Max(0, (3 * TextSearch.Piece) - text.Length));
        return SourceText.From(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), Encoding.UTF8);
    }
}
