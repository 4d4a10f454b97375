using Instrumentation.Plan.Findings;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Diagnostics;

/// <summary>Makes the descriptors: every one has its page, and the link to it is written in one place.</summary>
internal static class TrackingRule
{
    /// <summary>The folder of the rules' pages.</summary>
    public const string Pages = "https://github.com/instrumentation-dotnet/instrumentation/blob/main/docs/rules/";

    /// <summary>The descriptor of a rule about C#; its message is a format.</summary>
    public static DiagnosticDescriptor Create(
        string id, string title, string message, string category, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id));

    /// <summary>The same for a rule that the build asks for.</summary>
    public static DiagnosticDescriptor CreateDisabled(
        string id, string title, string message, string category, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: false, helpLinkUri: HelpLink(id));

    /// <summary>The same for a rule whose findings are only known when the compilation is complete.</summary>
    public static DiagnosticDescriptor CreateAtEnd(
        string id, string title, string message, string category, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id), customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>
    /// The descriptor of a rule about the plan. Its findings bring their message ready-made, and those without a place
    /// in a file are only known when the compilation is complete.
    /// </summary>
    public static DiagnosticDescriptor Create(PlanRule rule) =>
        new(rule.Id, rule.Title, "{0}", Categories.Plan, Severity(rule.Severity), isEnabledByDefault: true,
            helpLinkUri: HelpLink(rule.Id), customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>The page of the rule <paramref name="id"/>.</summary>
    public static string HelpLink(string id) => Pages + id + ".md";

    private static DiagnosticSeverity Severity(PlanSeverity severity) => severity switch
    {
        PlanSeverity.Error => DiagnosticSeverity.Error,
        PlanSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
