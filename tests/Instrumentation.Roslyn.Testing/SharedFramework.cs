namespace Instrumentation.Roslyn.Testing;

/// <summary>The shared frameworks of the SDK that runs the tests.</summary>
internal static class SharedFramework
{
    // <root>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
    private static readonly string Running = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly string Root = Path.Combine(Running, "..", "..", "..");

    /// <summary>The folder with the newest reference assemblies of <paramref name="name"/>; without packs, with the implementation.</summary>
    public static string FolderOf(string name)
    {
        var packs = Path.Combine(Root, "packs", name + ".Ref");
        return Directory.Exists(packs)
            ? Directory.GetDirectories(packs).SelectMany(version => Directory.GetDirectories(Path.Combine(version, "ref"))).Order(StringComparer.Ordinal).Last()
            : Path.Combine(Root, "shared", name, Path.GetFileName(Running));
    }
}
