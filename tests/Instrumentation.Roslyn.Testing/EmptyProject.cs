using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Roslyn.Testing;

/// <summary>Projects without code. Those that reference the same share what Roslyn makes of the references, which is most of a test's time.</summary>
public static class EmptyProject
{
    private static readonly ConcurrentDictionary<string, CSharpCompilation> Known = new();
    private static readonly ConditionalWeakTable<MetadataReference, string> Numbers = new();
    private static int _last;

    /// <summary>The project that references the framework, the runtime, and <paramref name="references"/>.</summary>
    public static CSharpCompilation With(IEnumerable<MetadataReference> references)
    {
        var all = FrameworkReferences.With(references).ToImmutableArray();
        var key = string.Join(",", all.Select(reference => Number(reference)));
        return Known.GetOrAdd(key, _ => Create(all));
    }

    private static string Number(MetadataReference reference) =>
        Numbers.GetValue(reference, _ => Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture));

    private static CSharpCompilation Create(ImmutableArray<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            "Shop",
            references: references,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        // Binds the references now, so that every compilation made of this one starts with their symbols.
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }
}
