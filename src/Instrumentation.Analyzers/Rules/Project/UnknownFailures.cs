using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Analyzers.Rules.Project;

/// <summary>
/// Names in <c>TrackingPlanFailures</c> that call nothing a failure. The option is often set for a whole solution, so that a library
/// need not know every name; an executable sees what the projects below it declare.
/// </summary>
internal static class UnknownFailures
{
    private const string Advice = "Write types, or static members of types, separated by commas, such as 'OrderError, PlaceOutcome.SoldOut'.";

    /// <summary>What is wrong with the names, one message each.</summary>
    public static IEnumerable<string> In(IEnumerable<string> names, Compilation compilation)
    {
        foreach (var name in names)
        {
            var parts = name.Split('<')[0].Split('.');
            if (!parts.All(SyntaxFacts.IsValidIdentifier))
                yield return $"TrackingPlanFailures has '{name}', which is no name of a type or a member. {Advice}";
            else if (!IsKnown(parts, compilation) && (Nearest(parts, compilation) is var nearest && nearest is not null || IsExecutable(compilation)))
                yield return $"TrackingPlanFailures has '{name}'{(nearest is null ? "" : $" (did you mean '{nearest}'?)")}, which this project does not know. {Advice}";
        }
    }

    // Either all of it is a type, or all but the end, which is a member then.
    private static bool IsKnown(string[] parts, Compilation compilation)
    {
        var last = parts[parts.Length - 1];
        return Types(last, compilation).Any()
            || IsOfReference(last, compilation)
            || (parts.Length > 1 && parts[parts.Length - 2] is var owner
                && (IsOfReference(owner, compilation) || Types(owner, compilation).Any(type => !type.GetMembers(last).IsEmpty)));
    }

    private static string? Nearest(string[] parts, Compilation compilation)
    {
        var nearest = new NearestName();
        var last = parts[parts.Length - 1];
        if (parts.Length > 1)
        {
            var members = Types(parts[parts.Length - 2], compilation).SelectMany(static type => type.MemberNames).Distinct().ToList();
            if (members.Count > 0)
                return nearest.Find(last, members) is { } member ? string.Join(".", parts.Take(parts.Length - 1)) + "." + member : null;
        }

        // What stands before a dot may be a namespace or a type; one that is misspelled is taken for the latter.
        var index = parts.Length > 1 ? parts.Length - 2 : 0;
        var known = compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).Select(static type => type.Name).Distinct();
        return nearest.Find(parts[index], known) is { } found
            ? string.Join(".", parts.Take(index).Append(found).Concat(parts.Skip(index + 1)))
            : null;
    }

    private static IEnumerable<INamedTypeSymbol> Types(string name, Compilation compilation) =>
        compilation.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>();

    private static bool IsOfReference(string name, Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => assembly.TypeNames.Contains(name));

    private static bool IsExecutable(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
}
