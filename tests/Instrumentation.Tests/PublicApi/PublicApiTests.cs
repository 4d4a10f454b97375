using System.Runtime.CompilerServices;

namespace Instrumentation.Tests;

/// <summary>Holds the public API: whoever changes it sees it in the review, as a line of <c>PublicApi.verified.txt</c>.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_API_is_the_approved_one()
    {
        var verifiedFile = Path.Combine(Folder(), "PublicApi.verified.txt");
        var receivedFile = Path.Combine(Folder(), "PublicApi.received.txt");
        var received = string.Join('\n', ApiListing.Of(typeof(ITracker).Assembly)) + "\n";
        if (Environment.GetEnvironmentVariable("INSTRUMENTATION_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllText(verifiedFile, received);

        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile).ReplaceLineEndings("\n") : "";
        if (verified == received)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        Assert.Fail(
            $"The public API has changed:\n{Changes(verified, received)}\n"
            + $"If that is meant, run the test with INSTRUMENTATION_ACCEPT=1, or copy {receivedFile} over {verifiedFile}.");
    }

    [Fact]
    public void A_listing_tells_signatures_apart()
    {
        var lines = ApiListing.Of(typeof(Sample<>)).ToList();

        Assert.Equal(
            [
                "public abstract class Instrumentation.Tests.Sample<T> : System.IDisposable where T : struct, System.IDisposable",
                "  protected Sample(string? text = null, int number = 5)",
                "  public const string Name = \"n\\\"\"",
                "  public static readonly long Start",
                "  public T this[System.ReadOnlySpan<byte> key] { get; }",
                "  public required System.Collections.Generic.List<string?>? Items { get; init; }",
                "  public event System.Action<string>? Changed",
                "  public abstract void Dispose()",
                "  public static TOther? Find<TOther>(ref int place, out string found, params string[] names) where TOther : class, new()",
                "  protected virtual (int, string?) Pair()",
                "  public static implicit operator bool(Instrumentation.Tests.Sample<T> value)",
            ],
            lines);
    }

    private static string Changes(string verified, string received)
    {
        var before = verified.Split('\n');
        var after = received.Split('\n');
        return string.Join('\n', before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)));
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
