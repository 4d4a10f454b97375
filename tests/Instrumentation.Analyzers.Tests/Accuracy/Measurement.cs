using System.Text;

namespace Instrumentation.Analyzers.Tests.Accuracy;

/// <summary>Everything that was measured, as the tables of the page.</summary>
internal sealed class Measurement
{
    private readonly List<Comparison> _product = [];
    private readonly List<Comparison> _literals = [];
    private readonly List<Comparison> _text = [];
    private readonly StringBuilder _page = new();
    private readonly List<string> _deadOrUnseen = [];
    private Score _emittedByProduct = new(0, 0, 0);
    private Score _emittedByLiterals = new(0, 0, 0);
    private Score _emittedByText = new(0, 0, 0);

    /// <summary>Measures all projects of the corpus and writes the tables.</summary>
    public static async Task<string> Take()
    {
        var measurement = new Measurement();
        measurement.Size();
        foreach (var project in CorpusProject.All)
            await measurement.Add(project);
        measurement.Tables();
        return measurement._page.ToString();
    }

    private void Size() => _page.Append("| application | files | lines | emissions that the product reads | expected findings |\n|---|---|---|---|---|\n");

    private async Task Add(CorpusProject project)
    {
        var product = await ProductFindings.Of(project);
        _product.Add(Comparison.Of(project.Expected, product.All));
        _literals.Add(Comparison.Of(project.Expected, LiteralCheck.Findings(project)));
        _text.Add(Comparison.Of(project.Expected, TextSearch.Untracked(project)));
        _emittedByProduct += Score.Of(product.Emitted, project.Emitted);
        _deadOrUnseen.AddRange(product.Emitted.Except(project.Emitted).Order(StringComparer.Ordinal).Select(name => $"`{name}` in {project.Name} is taken for emitted"));
        _deadOrUnseen.AddRange(project.Emitted.Except(product.Emitted).Order(StringComparer.Ordinal).Select(name => $"`{name}` in {project.Name} is not seen"));
        _emittedByLiterals += Score.Of([.. LiteralCheck.Emitted(project)], project.Emitted);
        _emittedByText += Score.Of(TextSearch.Emitted(project), project.Emitted);
        _page.Append($"| {project.Name} | {project.Files.Count} | {project.Files.Sum(file => file.Text.Text.Count(c => c == '\n'))} | {product.Sites} | {project.Expected.Length} |\n");
    }

    private void Tables()
    {
        _page.Append("\n### The rules\n\n| rule | expected | found | false | missed | precision | recall |\n|---|---|---|---|---|---|---|\n");
        foreach (var rule in _product.SelectMany(comparison => comparison.Rules()).Distinct().Order(StringComparer.Ordinal))
            Row($"[{rule}](rules/{rule}.md)", Total(_product, rule));
        Row("all", _product.SelectMany(comparison => comparison.Rules()).Distinct().Select(rule => Total(_product, rule)).Aggregate((left, right) => left + right));
        _page.Append($"\nOf what was found, {_product.Sum(comparison => comparison.Misplaced.Count)} stand beside the place that an expert would choose.\n");

        _page.Append("\n### Against simpler ways\n\n| question | way | expected | found | false | missed | precision | recall |\n|---|---|---|---|---|---|---|---|\n");
        Compare("Which planned events does the application emit?", _emittedByText, _emittedByLiterals, _emittedByProduct);
        Compare("Which names are not in the plan (TRK101)?", Total(_text, "TRK101"), Total(_literals, "TRK101"), Total(_product, "TRK101"));
        foreach (var (rule, question) in new[]
        {
            ("TRK102", "Which names are computed (TRK102)?"),
            ("TRK104", "Which calls lack a property (TRK104)?"),
            ("TRK105", "Which properties are not planned (TRK105)?"),
            ("TRK201", "Which calls drop a join key (TRK201)?"),
        })
        {
            Compare(question, null, Total(_literals, rule), Total(_product, rule));
        }

        foreach (var (rule, question) in new[]
        {
            ("TRK108", "Of which properties can nobody be sure (TRK108)?"),
            ("TRK112", "Where is an event sent that was never built (TRK112)?"),
            ("TRK114", "Which methods pass names on for others (TRK114)?"),
            ("TRK115", "Of which names can nobody be sure (TRK115)?"),
        })
        {
            Compare(question, null, null, Total(_product, rule));
        }

        _page.Append($"\nOf the planned events, {(_deadOrUnseen.Count == 0 ? "none is taken for what it is not" : string.Join("; ", _deadOrUnseen))}.\n");

        _page.Append("\n### Known faults\n\n| rule | fault | where | why |\n|---|---|---|---|\n");
        foreach (var known in KnownFault.All)
            _page.Append($"| {known.Id} | {known.Fault.ToString().ToLowerInvariant()} | `{known.File}` `{known.Words}` | {known.Reason} |\n");
        _page.Append('\n');
    }

    private void Compare(string question, Score? text, Score? literals, Score? product)
    {
        foreach (var (way, score) in new[] { ("text search", text), ("literals in syntax", literals), ("this product", product) })
        {
            if (score is not null)
                Row($"{question} | {way}", score);
            else
                _page.Append($"| {question} | {way} | cannot say | | | | | |\n");
        }
    }

    private void Row(string of, Score score) => _page.Append(
        $"| {of} | {score.Hits + score.Missed} | {score.Hits} | {score.False} | {score.Missed} | {score.Precision} | {score.Recall} |\n");

    private static Score Total(IEnumerable<Comparison> comparisons, string rule) =>
        comparisons.Select(comparison => comparison.ScoreOf(rule)).Aggregate((left, right) => left + right);
}
