using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Planned;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Options;
using Instrumentation.CodeFixes.Emissions;
using Instrumentation.CodeFixes.Fixing;
using Instrumentation.CodeFixes.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.CodeFixes.Types;

/// <summary>A call by name as the call that sends the generated type. What the call says stays where it stands, remarks included.</summary>
internal sealed class TypedEvent
{
    private readonly FoundEmission _site;
    private readonly INamedTypeSymbol _type;
    private readonly InvocationExpressionSyntax _call;
    private readonly WrittenBag? _bag;
    private readonly IReadOnlyList<(IPropertySymbol Member, TypedValue Value)> _members;

    private TypedEvent(
        FoundEmission site,
        INamedTypeSymbol type,
        InvocationExpressionSyntax call,
        WrittenBag? bag,
        IReadOnlyList<(IPropertySymbol Member, TypedValue Value)> members)
    {
        _site = site;
        _type = type;
        _call = call;
        _bag = bag;
        _members = members;
    }

    /// <summary>The call with the type; null where a value, a property or an argument would get lost.</summary>
    public static TypedEvent? Of(PlannedEmission planned, INamedTypeSymbol type, FoundEmission site)
    {
        if (site.Emission is not { Emitter.Definition.Style: EmitterStyle.Named, Call.Syntax: InvocationExpressionSyntax call }
            || planned.Name.Place.Unwrapped() is ILocalReferenceOperation
            || FoundEmission.SyntaxOf(planned.Name.Place).Parent is not ArgumentSyntax
            || call.Span.Contains(FoundEmission.SpanOf(planned.Name.Place)) is false)
        {
            return null;
        }

        var bag = WrittenBag.Of(site);
        if (bag is null && site.Emission.Bag.Place is { } place && !place.IsNull())
            return null;
        var members = new List<(IPropertySymbol, TypedValue)>();
        foreach (var (name, _, value) in bag?.Entries ?? [])
        {
            if (MemberOf(type, name) is not { } member
                || planned.Event.Members.FirstOrDefault(listed => listed.Property.WireName == name)?.Property is not { } property
                || TypedValue.Of(value, member, property, site) is not { } typed)
            {
                return null;
            }

            members.Add((member, typed));
        }

        if (type.GetMembers().OfType<IPropertySymbol>().Any(member => member.IsRequired && !members.Any(given => SymbolEqualityComparer.Default.Equals(given.Item1, member))))
            return null;
        var found = new TypedEvent(site, type, call, bag, members);
        return (found.Tracker is not null || found.CanKeepSdk) && !found.TextChanges().Any(change => Remarks.AreIn(change.Span, call)) ? found : null;
    }

    /// <summary>The changes of the file, and the namespaces that they need.</summary>
    public (IReadOnlyList<CodeChange> Changes, IReadOnlyList<(string, string)> Usings) Changes()
    {
        var usings = _members.Select(static member => member.Value.Namespace).Append(TypeReference.At(_type, _site.Model, _call.SpanStart).Namespace).OfType<string>().Distinct();
        return ([.. TextChanges().Select(change => new CodeChange(_site.Path, change))], [.. usings.Select(used => (_site.Path, used))]);
    }

    private IEnumerable<TextChange> TextChanges()
    {
        var name = TypeReference.At(_type, _site.Model, _call.SpanStart).Text;
        return (Tracker is { } tracker ? WithTracker(name, tracker) : WithSdk(name))
            .Concat(_members.SelectMany((member, i) => Member(_bag!.Entries[i], member.Member, member.Value)));
    }

    // `TrackingPlanEmitWith=tracker`, a tracker at hand, and a call that says nothing else and whose answer nobody reads.
    private string? Tracker
    {
        get
        {
            var model = _site.Model;
            return string.Equals(BuildOptions.Value(_site.Project.Options, "TrackingPlanEmitWith"), "tracker", StringComparison.OrdinalIgnoreCase)
                && _call is { Parent: ExpressionStatementSyntax or ArrowExpressionClauseSyntax }
                && _call.ArgumentList.Arguments.Count == (_bag is null ? 1 : 2)
                && _site.Emission.Call.Type?.SpecialType == SpecialType.System_Void
                && IsPlain(_call.Expression)
                && !Remarks.AreIn(TextSpan.FromBounds(_call.SpanStart, _bag?.Head.End ?? _call.Span.End), _call)
                && !Remarks.AreIn(TextSpan.FromBounds(_bag?.Expression.Span.End ?? _call.Span.End, _call.Span.End), _call)
                && _type.AllInterfaces.Any(static implemented => implemented.ToDisplayString() == "Instrumentation.ITrackedEvent")
                && model.Compilation.GetTypeByMetadataName("Instrumentation.ITracker") is { } tracker
                    ? ValueInScope.Find(tracker, model, _call.SpanStart)
                    : null;
        }
    }

    // What is called on the way to the SDK is called no more.
    private static bool IsPlain(ExpressionSyntax receiver) =>
        !receiver.DescendantNodesAndSelf().Any(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax);

    private bool CanKeepSdk =>
        _bag is not null
        && !IsReadByWrapper
        && _type.GetMembers("ToDictionary").OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters.IsEmpty) is { } dictionary
        && BagParameter is { } parameter
        && _site.Model.Compilation.ClassifyConversion(dictionary.ReturnType, parameter.Type) is { IsImplicit: true, IsUserDefined: false };

    // A wrapper that takes any object may read the members of the one that it is given, and a dictionary has others.
    private bool IsReadByWrapper => _site.Emission.IsWrapped && _bag is { Expression: AnonymousObjectCreationExpressionSyntax };

    private IParameterSymbol? BagParameter => (_site.Emission.Call as IInvocationOperation)?.Arguments
        .FirstOrDefault(argument => _bag is not null && argument.Value.Syntax.Span == _bag.Expression.Span)?.Parameter;

    private IEnumerable<TextChange> WithSdk(string type)
    {
        yield return new TextChange(FoundEmission.SpanOf(_site.Emission.Names[0].Place), type + ".Name");
        yield return new TextChange(_bag!.Head, Creation(type));

        // `object?` values in a parameter of `object` ones: the SDK takes null or throws, as it did before.
        var isStricter = _site.Model.GetNullableContext(_call.SpanStart).WarningsEnabled()
            && BagParameter?.Type is INamedTypeSymbol { TypeArguments: { Length: 2 } arguments }
            && arguments[1].NullableAnnotation == NullableAnnotation.NotAnnotated;
        yield return new TextChange(new TextSpan(_bag.Expression.Span.End, 0), isStricter ? ".ToDictionary()!" : ".ToDictionary()");
    }

    private IEnumerable<TextChange> WithTracker(string type, string tracker)
    {
        if (_bag is null)
        {
            yield return new TextChange(_call.Span, $"{tracker}.Track(new {type}())");
            yield break;
        }

        yield return new TextChange(TextSpan.FromBounds(_call.SpanStart, _bag.Head.End), $"{tracker}.Track({Creation(type)}");
        yield return new TextChange(TextSpan.FromBounds(_bag.Expression.Span.End, _call.Span.End), ")");
    }

    private string Creation(string type) => $"new {type}" + (_bag!.HasBraces ? "" : "()");

    private static IEnumerable<TextChange> Member((string Name, SyntaxNode Element, ExpressionSyntax Value) entry, IPropertySymbol member, TypedValue typed)
    {
        var name = (SyntaxFacts.GetKeywordKind(member.Name) == SyntaxKind.None ? "" : "@") + member.Name;
        yield return new TextChange(
            TextSpan.FromBounds(entry.Element.SpanStart, entry.Value.SpanStart), $"{name} = {(typed.Instead is null ? typed.Before : "")}");
        if (typed.Instead is { } instead)
            yield return new TextChange(entry.Value.Span, instead);
        if (entry.Value.Span.End < entry.Element.Span.End || typed.After.Length > 0)
            yield return new TextChange(TextSpan.FromBounds(entry.Value.Span.End, entry.Element.Span.End), typed.After);
    }

    private static IPropertySymbol? MemberOf(INamedTypeSymbol type, string wireName) =>
        type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(member => member.SetMethod is not null && GeneratedTypes.PropertyName(member) == wireName);
}
