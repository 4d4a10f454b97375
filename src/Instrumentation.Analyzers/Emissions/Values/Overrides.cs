using Instrumentation.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What the types of the compilation say that derive from one which leaves it to them: <c>abstract string EventName { get; }</c>, sent by the base.</summary>
internal static class Overrides
{
    // Each is a name that somebody has to look at; a base with more is no command.
    private const int MaxTypes = 128;

    /// <summary>
    /// The expressions that an abstract member of <c>this</c> is, one for each type that may be meant; null where none is seen, where one of them
    /// says something that cannot be read, and where one may run another body instead of the one that asks.
    /// </summary>
    public static IReadOnlyList<Operand>? Of(Operand value)
    {
        // What a base says itself, it may say of objects of its own; what is abstract, only its types say.
        if (TypesOf(value) is not var (member, types))
            return null;
        var values = new List<Operand>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var type in types)
        {
            if (IsReplaced(value.Operation, type) || Dispatch.In(type, member) is not { IsAbstract: false } own)
                return null;
            if (!seen.Add(own.OriginalDefinition))
                continue;
            if (OwnValues.Of(own, value.Frame.At(value.Place, type)) is not { } said)
                return null;
            values.AddRange(said);
        }

        return values.Count == 0 ? null : values;
    }

    /// <summary>The frames to read the body of <paramref name="value"/> in, one for each type that says what it is; null where <see cref="Of"/> reads none.</summary>
    public static IReadOnlyList<Frame>? FramesOf(Operand value) =>
        Of(value) is not null && TypesOf(value) is var (_, types) ? [.. types.Select(value.Frame.Of)] : null;

    private static (ISymbol Member, IReadOnlyList<INamedTypeSymbol> Types)? TypesOf(Operand value)
    {
        if (Asked(value.Operation) is not (var member, { } asking) || !member.IsAbstract || value.Frame.Receiver is not null || value.Operation.SemanticModel?.Compilation is not { } compilation)
            return null;
        if (value.Frame.ExactType is { } exact)
            return (member, [exact]);
        var types = Made(value.Frame.ObjectType ?? asking, compilation).Take(MaxTypes + 1).ToList();
        return (member, types.Count > MaxTypes ? [] : types);
    }

    /// <summary>
    /// The constants that a property is of an object of which only the type is known: <c>void On(GameOver e) =&gt; Send(e);</c>, where <c>Send</c> takes any event.
    /// Null where another type derives from it, and for anything else.
    /// </summary>
    public static IReadOnlyList<Operand>? OfGiven(Operand value)
    {
        if (value.Operation is not IPropertyReferenceOperation { Property: { IsIndexer: false } member, Instance: { } instance }
            || value.With(instance).Resolved().Operation is not IParameterReferenceOperation { Type: INamedTypeSymbol { IsAbstract: false, DeclaringSyntaxReferences.IsEmpty: false } type }
            || value.Operation.SemanticModel?.Compilation is not { } compilation
            || !IsOnly(type, compilation)
            || Dispatch.In(type, member) is not { IsAbstract: false } own)
        {
            return null;
        }

        return OwnValues.Of(own, value.Frame.At(value.Place, type)) is { } said && said.All(static one => one.Operation.ConstantText() is not null) ? said : null;
    }

    private static bool IsOnly(INamedTypeSymbol type, Compilation compilation) => type.TypeKind == TypeKind.Struct || type.IsSealed
        || (type.TypeKind == TypeKind.Class && Made(type, compilation).Take(2).Count() == 1);

    // The types that an object may be of which is at least this one.
    private static IEnumerable<INamedTypeSymbol> Made(INamedTypeSymbol least, Compilation compilation) =>
        TypesBelow.In(compilation).Of(least).Prepend(least.OriginalDefinition).Where(static type => type is { TypeKind: TypeKind.Class, IsAbstract: false });

    // The member, and the type that asks: what derives from its base beside it sends nothing here.
    private static (ISymbol Member, INamedTypeSymbol? Asking)? Asked(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { IsIndexer: false } property, Instance: IInstanceReferenceOperation { Type: var asking } } => (property, asking as INamedTypeSymbol),
        IInvocationOperation { TargetMethod: { Parameters.IsEmpty: true } method, Instance: IInstanceReferenceOperation { Type: var asking } } => (method, asking as INamedTypeSymbol),
        _ => null,
    };

    // The method that asks may itself be another in the derived type.
    private static bool IsReplaced(IOperation use, ITypeSymbol type)
    {
        for (var around = use.SemanticModel?.GetEnclosingSymbol(use.Syntax.SpanStart); around is IMethodSymbol method; around = around.ContainingSymbol)
        {
            if ((method.IsVirtual || method.IsOverride) && !SymbolEqualityComparer.Default.Equals(Dispatch.In(type, method)?.OriginalDefinition, method.OriginalDefinition))
                return true;
        }

        return false;
    }
}
