using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Emissions.Wrappers;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Flow.Firing.Owed;

/// <summary>What methods promise by <c>[Emits&lt;TEvent&gt;]</c>: on themselves, on their property or type, or on what they override and implement.</summary>
internal sealed class Contracts
{
    private const string MarkName = "Emits";

    private readonly Dictionary<ISymbol, IReadOnlyList<string>> _promised = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> _isUsed;

    public Contracts(Compilation compilation, CancellationToken cancellation) => _isUsed = new Lazy<bool>(
        () => new WrittenNames(compilation, cancellation).Has(MarkName) || RuntimeUsers.Of(compilation).Count > 0,
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Whether any method may promise anything. Another assembly can only promise what our runtime lets it say.</summary>
    public bool AreUsed => _isUsed.Value;

    /// <summary>Whether the method promises the event.</summary>
    public bool Promises(IMethodSymbol method, string eventName) => AreUsed && Of(method).Contains(eventName);

    /// <summary>The events that a method promises, by their names on the wire.</summary>
    public IReadOnlyList<string> Of(IMethodSymbol method)
    {
        if (!AreUsed)
            return [];
        method = method.OriginalDefinition;
        lock (_promised)
        {
            if (!_promised.TryGetValue(method, out var promised))
                _promised.Add(method, promised = [.. Find(method).Distinct(StringComparer.Ordinal)]);
            return promised;
        }
    }

    /// <summary>Whether the attribute is ours.</summary>
    public static bool IsEmits(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "EmitsAttribute", TypeArguments.Length: 1, ContainingNamespace: { Name: "Instrumentation", ContainingNamespace.IsGlobalNamespace: true } };

    private static IEnumerable<string> Find(IMethodSymbol method)
    {
        foreach (var declared in Declarations.Of(method))
        {
            foreach (var name in On(declared))
                yield return name;
            if (declared.AssociatedSymbol is IPropertySymbol property && IsChecked(declared, property))
            {
                foreach (var name in On(property))
                    yield return name;
            }

            if (declared is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsImplicitlyDeclared: false } && !IsOfObject(declared))
            {
                foreach (var name in On(declared.ContainingType))
                    yield return name;
            }
        }
    }

    private static bool IsChecked(IMethodSymbol accessor, IPropertySymbol property) =>
        accessor.MethodKind == MethodKind.PropertySet || property.SetMethod is null;

    // What every object has, and what the end of one calls, is no feature.
    private static bool IsOfObject(IMethodSymbol method)
    {
        if (method.Name is "Dispose" or "DisposeAsync")
            return true;
        var first = method;
        while (first.OverriddenMethod is { } overridden)
            first = overridden;
        return first.ContainingType.SpecialType == SpecialType.System_Object;
    }

    private static IEnumerable<string> On(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IsEmits(attribute) && GeneratedTypes.EventName(attribute.AttributeClass!.TypeArguments[0]) is { } name)
                yield return name;
        }
    }
}
