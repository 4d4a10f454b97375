using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Benchmarks.Compiler;

/// <summary>A plan file as an editor or a build hands it to the compiler.</summary>
internal sealed class PlanText(string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => "/plans/tracking-plan.yaml";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
