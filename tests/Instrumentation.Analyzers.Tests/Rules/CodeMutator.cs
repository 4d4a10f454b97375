using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Tests.Rules;

/// <summary>Damages code as typing does: tokens that are gone, that stand elsewhere, and statements that only begin.</summary>
internal static class CodeMutator
{
    /// <summary><paramref name="code"/> with a few edits.</summary>
    public static string Mutate(string code, Random random)
    {
        var tokens = SyntaxFactory.ParseTokens(code).Select(token => token.ToFullString()).ToList();
        for (var edits = random.Next(1, 4); edits > 0 && tokens.Count > 1; edits--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(5))
            {
                case 0:
                    tokens.Insert(at, tokens[random.Next(tokens.Count)]);
                    break;
                case 1:
                    tokens.RemoveRange(at, Math.Min(tokens.Count - at, random.Next(1, 6)));
                    break;
                case 2:
                    // The rest of the statement is not typed yet.
                    var end = tokens.FindIndex(at, token => token.TrimEnd().EndsWith(';'));
                    tokens.RemoveRange(at, (end < 0 ? tokens.Count : end + random.Next(2)) - at);
                    break;
                default:
                    tokens.RemoveAt(at);
                    break;
            }
        }

        return string.Concat(tokens);
    }
}
