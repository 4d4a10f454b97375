using System.Runtime.CompilerServices;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>
/// Golden files in Verify's naming scheme (<c>Class.Method#Hint.verified.cs</c>), beside the test. What differs is
/// written to a <c>.received</c> file; <c>INSTRUMENTATION_ACCEPT=1</c> takes it for right, which a CI run may not.
/// </summary>
public static class Snapshot
{
    private const string Accept = "INSTRUMENTATION_ACCEPT";

    /// <summary>Compares every generated file with its golden one; a file too many or too few is a difference.</summary>
    public static void Verify(
        IReadOnlyDictionary<string, string> files, string testClass, [CallerMemberName] string method = "", [CallerFilePath] string path = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(path)!, "Snapshots");
        var prefix = $"{testClass}.{method}#";
        var differences = new List<string>();
        foreach (var file in files)
            Compare(folder, prefix + Path.GetFileNameWithoutExtension(file.Key), file.Value, differences);

        var expected = files.Keys.Select(k => prefix + Path.GetFileNameWithoutExtension(k)).ToHashSet(StringComparer.Ordinal);
        foreach (var verified in Directory.Exists(folder) ? Directory.GetFiles(folder, prefix + "*.verified.cs") : [])
        {
            var name = Path.GetFileName(verified)[..^".verified.cs".Length];
            if (expected.Contains(name))
                continue;
            if (IsAccepting)
                File.Delete(verified);
            else
                differences.Add($"{name}: no longer generated");
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static bool IsAccepting
    {
        get
        {
            if (Environment.GetEnvironmentVariable(Accept) != "1")
                return false;
            Assert.True(Environment.GetEnvironmentVariable("CI") != "true", $"{Accept} is refused in CI: golden files are accepted by people.");
            return true;
        }
    }

    private static void Compare(string folder, string name, string text, List<string> differences)
    {
        var verified = Path.Combine(folder, name + ".verified.cs");
        var received = Path.Combine(folder, name + ".received.cs");
        Assert.DoesNotContain('\r', text);
        if (File.Exists(verified) && File.ReadAllText(verified) == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        if (IsAccepting)
        {
            File.WriteAllText(verified, text);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        differences.Add(File.Exists(verified) ? $"{name}: {FirstDifference(File.ReadAllText(verified), text)}" : $"{name}: new");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
                return $"line {i + 1} was \"{left[i]}\", is \"{right[i]}\"";
        }

        return $"was {left.Length} lines, is {right.Length}";
    }
}
