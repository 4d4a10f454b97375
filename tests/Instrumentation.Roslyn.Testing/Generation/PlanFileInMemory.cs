using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Roslyn.Testing.Generation;

/// <summary>A plan file that exists in memory alone.</summary>
public sealed class PlanFileInMemory(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    /// <summary>A file called as most are.</summary>
    public PlanFileInMemory(string text)
        : this("tracking-plan.yaml", text)
    {
    }

    /// <inheritdoc/>
    public override string Path => path;

    /// <summary>The text; the same instance each time, as in a compiler run.</summary>
    public SourceText Text => _text;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
