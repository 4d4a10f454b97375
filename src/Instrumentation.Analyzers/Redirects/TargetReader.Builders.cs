using System.Collections.Immutable;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Redirects;

/// <content>Reads what is created, and what builds a URL or a text step by step.</content>
internal sealed partial class TargetReader
{
    private void AppendCreation(IObjectCreationOperation creation, Operand value, TargetText text)
    {
        switch (creation.Type?.Name)
        {
            case "Uri" or "PathString" or "QueryString" or "HostString" or "String" or "StringBuilder" or "StringValues":
                foreach (var argument in creation.Arguments)
                {
                    if (argument.Value.Unwrapped().Type is { Name: "String" or "Uri" or "PathString" or "QueryString" })
                        Append(value.With(argument.Value), text);
                }

                break;
            case "UriBuilder":
                AppendUriBuilder(creation, Assigned(creation.Initializer), value, text);
                break;
            default:
                AppendOpen(creation, text);
                break;
        }
    }

    /// <summary>Adds what a local builds that is a builder. False when it is none.</summary>
    private bool TryAppendBuilder(ILocalReferenceOperation local, Operand value, TargetText text)
    {
        if (local.Type is not { Name: "UriBuilder" or "StringBuilder", ContainingNamespace.Name: "System" or "Text" } type)
            return false;
        var assigned = LocalValue.Assigned(local)?.Unwrapped();
        if (type.Name == "StringBuilder" && CreationBelow(assigned) is not null)
            AppendSteps(local, assigned!, value, text);
        else if (assigned is not IObjectCreationOperation creation)
            AppendOpen(local, text);
        else
            AppendUriBuilder(creation, [.. Assigned(creation.Initializer), .. Assigned(local)], value, text);
        return true;
    }

    // `new StringBuilder("/c/").Append(slug)`
    private static IObjectCreationOperation? CreationBelow(IOperation? value)
    {
        while (value is IInvocationOperation { TargetMethod: { Name: "Append" or "AppendFormat", ContainingType.Name: "StringBuilder" }, Instance: { } instance })
            value = instance.Unwrapped();
        return value as IObjectCreationOperation;
    }

    private void AppendSteps(ILocalReferenceOperation local, IOperation created, Operand value, TargetText text)
    {
        Append(value.With(created), text);
        foreach (var use in Mentions.In(local.Body()).Of(local.Local).Where(static use => use is not IVariableDeclaratorOperation).OrderBy(static use => use.Syntax.SpanStart))
        {
            if (use.Syntax == local.Syntax)
                continue;
            IOperation chained = use;
            while (chained.Parent is IInvocationOperation { TargetMethod: { Name: "Append" or "AppendFormat", ContainingType.Name: "StringBuilder" } } step && step.Instance == chained)
            {
                foreach (var argument in step.Arguments)
                    Append(value.With(argument.Value), text);
                chained = step;
            }

            if (ReferenceEquals(chained, use) && use.Parent is not (IPropertyReferenceOperation or IInvocationOperation { TargetMethod.Name: "ToString" }))
                text.IsUnknown = true;
        }
    }

    private void AppendUriBuilder(IObjectCreationOperation creation, IReadOnlyList<(string Name, IOperation Value)> assigned, Operand value, TargetText text)
    {
        var start = new TargetText(text.Last);
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter?.Name is "uri")
                Append(value.With(argument.Value), start);
            else if (argument.Parameter?.Name is "pathValue" or "path")
                AppendSegment(value.With(argument.Value), start);
        }

        if (assigned.Any(static part => part.Name == "Path"))
            start.Text.Clear();
        if (assigned.Any(static part => part.Name == "Query"))
            start.KeepsQuery = false;
        text.Add(start);
        foreach (var (name, part) in assigned)
        {
            if (name == "Path")
                AppendSegment(value.With(part), text);
        }

        foreach (var (name, part) in assigned)
        {
            if (name != "Query")
                continue;
            text.AddLiteral("?");
            Append(value.With(part), text);
        }
    }

    // A builder adds the slash where it is missing.
    private void AppendSegment(Operand path, TargetText text)
    {
        var segment = new TargetText(text.Last);
        Append(path, segment);
        if (segment.Text.Length > 0 && segment.Text[0] is not ('/' or TargetText.OwnPath))
            text.AddLiteral("/");
        text.Add(segment);
    }

    private static List<(string Name, IOperation Value)> Assigned(IObjectOrCollectionInitializerOperation? initializer)
    {
        var assigned = new List<(string, IOperation)>();
        foreach (var part in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value })
                assigned.Add((name, value));
        }

        return assigned;
    }

    private static IEnumerable<(string Name, IOperation Value)> Assigned(ILocalReferenceOperation local)
    {
        foreach (var use in Mentions.In(local.Body()).Of(local.Local))
        {
            if (use.Parent is IPropertyReferenceOperation { Property.Name: var name } property
                && property.Parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, property))
            {
                yield return (name, assignment.Value);
            }
        }
    }
}
