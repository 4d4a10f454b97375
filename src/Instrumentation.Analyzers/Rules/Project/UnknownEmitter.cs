using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Plan;
using Instrumentation.Plan.Findings;
using Instrumentation.Plan.Model;
using Instrumentation.Plan.Naming;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Rules.Project;

/// <summary>
/// TRK005 for <c>emitters:</c>, of which the plan alone cannot tell whether they lead anywhere: the type is there and
/// has no such method, or the method no such parameter. A type that is not there may be another project's.
/// </summary>
internal static class UnknownEmitter
{
    public static IEnumerable<PlanFinding> Check(ProjectView project)
    {
        foreach (var emitter in project.Plan?.Emitters ?? default)
        {
            var fault = emitter is { Method: { } id } ? Fault(emitter, id, project.Compilation)
                : emitter is { Builtin: { } name } && project.SpeaksForPlan ? BuiltinFault(name)
                : null;
            if (fault is not null)
                yield return new PlanFinding(PlanRules.UnknownReference, emitter.Place, fault);
        }
    }

    private static string? BuiltinFault(string name)
    {
        var known = WellKnownEmitters.Builtins;
        if (known.Contains(name))
            return null;
        return new NearestName().Find(name, known) is { } nearest
            ? $"There is no built-in emitter '{name}'. Did you mean '{nearest}'?"
            : $"There is no built-in emitter '{name}'. There are: {string.Join(", ", known)}.";
    }

    private static string? Fault(PlanEmitter emitter, string id, Compilation compilation)
    {
        var methods = DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation).OfType<IMethodSymbol>().ToList();
        if (methods.Count > 0)
            return methods.Select(method => Fault(emitter, method)).FirstOrDefault(static fault => fault is not null);
        if (ContainingType(id, compilation) is not { } type)
            return null;
        var methodName = MethodName(id);
        var overloads = type.GetMembers(methodName).OfType<IMethodSymbol>().Select(static method => method.GetDocumentationCommentId()).OfType<string>().ToList();
        if (overloads.Count > 0)
            return $"'{type.Name}' has no method '{id}', but {Quoted.List(overloads)}: write it exactly so";
        var nearest = new NearestName().Find(methodName, type.GetMembers().OfType<IMethodSymbol>().Select(static method => method.Name));
        return $"'{type.Name}' has no method '{methodName}'" + (nearest is null ? "" : $". Did you mean '{nearest}'?");
    }

    private static string? Fault(PlanEmitter emitter, IMethodSymbol method)
    {
        var parameters = method.Parameters.Select(static parameter => parameter.Name).ToList();
        foreach (var name in new[] { emitter.EventParameter, emitter.PropertiesParameter }.Concat(emitter.Keys.Select(static key => key.Parameter)))
        {
            if (name is not null && !parameters.Contains(name))
            {
                var nearest = new NearestName().Find(name, parameters);
                return $"'{method.Name}' has no parameter '{name}'"
                    + (nearest is not null ? $". Did you mean '{nearest}'?" : parameters.Count > 0 ? $", but {Quoted.List(parameters)}" : "");
            }
        }

        return null;
    }

    private static ITypeSymbol? ContainingType(string id, Compilation compilation) =>
        Parts(id) is var (type, _) ? DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + type, compilation) as ITypeSymbol : null;

    private static string MethodName(string id) => Parts(id)?.Method ?? id;

    // M:Contoso.IAnalytics.Send(System.String) and M:Contoso.IAnalytics.Send``1(``0)
    private static (string Type, string Method)? Parts(string id)
    {
        var end = id.IndexOf('(');
        var name = end < 0 ? id : id.Substring(0, end);
        var dot = name.LastIndexOf('.');
        if (!name.StartsWith("M:", StringComparison.Ordinal) || dot < 3)
            return null;
        var method = name.Substring(dot + 1);
        var arity = method.IndexOf('`');
        return (name.Substring(2, dot - 2), arity < 0 ? method : method.Substring(0, arity));
    }
}
