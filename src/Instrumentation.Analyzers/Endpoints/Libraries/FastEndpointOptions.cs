using Instrumentation.Analyzers.Emissions.Wrappers;
using Instrumentation.Analyzers.Endpoints.Mapped;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Endpoints.Libraries;

/// <summary>What an application says of all its routes where it starts FastEndpoints: <c>c.Endpoints.RoutePrefix = "api"</c>.</summary>
internal static class FastEndpointOptions
{
    private const string PrefixName = "RoutePrefix";
    private const string VersionName = "DefaultVersion";

    /// <summary>The prefix, null without one and <c>\0</c> where nobody can tell it, and whether a version stands in each route.</summary>
    public static (string? Prefix, bool HasVersions) Read(SourceCode code, Compilation compilation, CancellationToken cancellation)
    {
        var mentions = new WrittenNames(compilation, cancellation);
        string? prefix = null;
        foreach (var tree in mentions.In(PrefixName))
        {
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: PrefixName, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Endpoints" } } } assignment)
                    prefix = code.Bound(assignment.Right) is { } value ? new RouteText(code).Of(value) ?? "\0" : "\0";
            }
        }

        return (prefix, mentions.Has(VersionName));
    }
}
