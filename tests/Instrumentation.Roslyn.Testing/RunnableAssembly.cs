using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Instrumentation.Roslyn.Testing;

/// <summary>Code that is compiled and can be run, with its lines in stack traces, until it is disposed.</summary>
public sealed class RunnableAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new("code", isCollectible: true);

    /// <summary>Compiles and loads <paramref name="compilation"/>, which has to compile.</summary>
    public RunnableAssembly(Compilation compilation)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        (image.Position, symbols.Position) = (0, 0);
        Assembly = _context.LoadFromStream(image, symbols);
    }

    /// <summary>The assembly.</summary>
    public Assembly Assembly { get; }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
