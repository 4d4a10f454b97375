using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Emissions;

/// <summary>Whether a file has to be read at all is asked of its text: too often costs time, too seldom loses a wrapper.</summary>
public sealed class NamedInTextTests
{
    [Theory]
    [InlineData("sdk.Track(name);")]
    [InlineData("Track (name);")]
    [InlineData("sdk?.Track<Signup>(name);")]
    [InlineData("sdk.@Track(name);")]
    [InlineData("sdk\n    .Track\n    (name);")]
    [InlineData("Tracker.TrackAll(x); Track(x);")]
    [InlineData("Track")]
    public void A_word_of_its_own_is_found(string text) => Assert.True(Names(text));

    [Theory]
    [InlineData("")]
    [InlineData("ITracker tracker;")]
    [InlineData("sdk.TrackAll(name);")]
    [InlineData("sdk.ReTrack(name);")]
    [InlineData("_Track(); Track_(); Track1(); ÄTrack();")]
    [InlineData("track(name);")]
    public void A_part_of_another_word_is_not(string text) => Assert.False(Names(text));

    [Fact]
    public void Each_name_has_its_own_answer()
    {
        var tree = CSharpSyntaxTree.ParseText("sdk.Track(name); sdk.Pages();");
        var text = TreeForwards.Of(tree);

        Assert.Equal([true, false, true, false], new[] { "Track", "Page", "Pages", "Identify" }.Select(name => text.Names(name, tree, default)));
    }

    private static bool Names(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        return TreeForwards.Of(tree).Names("Track", tree, default);
    }
}
