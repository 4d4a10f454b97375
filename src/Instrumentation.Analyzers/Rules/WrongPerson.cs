using Instrumentation.Analyzers.Diagnostics;
using Instrumentation.Analyzers.Emissions.Keys;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Rules;

/// <summary>TRK205: an event about somebody else is sent with the keys of whoever acts now.</summary>
internal sealed class WrongPerson : EmissionRule
{
    public override DiagnosticDescriptor Descriptor { get; } = TrackingRule.Create(
        "TRK205",
        "Wrong person",
        "Event '{0}' is about somebody else (keys_from: stored), but takes '{1}' of the current request ({2}): pass on what was stored with the entity",
        Categories.Loss,
        DiagnosticSeverity.Error);

    public override void Check(EmissionCheck check)
    {
        foreach (var (emission, given) in check.GivenCarried)
        {
            // An entity's own key may well come with the request that names the entity.
            if (!emission.Event.KeysFromStored || given.Property.Key is KeyLevel.Entity or KeyLevel.Event)
                continue;
            if (Origin(given.Value) is { } origin)
                check.Report(Descriptor, given.Value.Place, [given.Place, emission.Event.Place], emission.Event.WireName, given.Property.WireName, origin);
        }
    }

    // On every way, or it is not certain.
    private static string? Origin(Operand given)
    {
        string? origin = null;
        foreach (var (value, _) in PossibleValues.Through(given, static value => RequestValue.Describe(value) is not null, Below))
        {
            if (value.Operation.ConstantValue.HasValue || value.Operation.IsNull())
                continue;
            if (RequestValue.Describe(value) is not { } found || (found == "TrackingContext.Current" && IsReplaced(given.Operation)) || OwnEntity.IsAskedFor(value, given))
                return null;
            origin ??= found;
        }

        return origin;
    }

    // What an object of the code base holds was stored with it, even where it is the person's own and made in this request.
    private static IEnumerable<Operand>? Below(Operand value) =>
        value.Operation is IPropertyReferenceOperation { Property: { IsStatic: false, ContainingType: { IsAnonymousType: false, IsTupleType: false } owner } }
        && !owner.DeclaringSyntaxReferences.IsEmpty
        && !GeneratedTypes.IsKey(owner)
            ? null
            : ProvenanceReader.Below(value);

    // `using (TrackingContext.Begin(stored.Context))` makes the current context that of the other person.
    private static bool IsReplaced(IOperation operation) => operation.Body().DescendantsAndSelf().Any(static part =>
        part is IInvocationOperation { TargetMethod: { Name: "Begin", ContainingType.Name: "TrackingContext" } });
}
