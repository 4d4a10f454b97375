using Instrumentation.Plan.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Properties;

/// <summary>Looks for a value that is named like a property of the plan and of a type that fits it.</summary>
internal static class ValueInScope
{
    /// <summary>
    /// The expression for it: a local or parameter, else a field or property of the type around; null when there is none,
    /// or several.
    /// </summary>
    public static string? Find(PlanProperty property, ITypeSymbol? target, SemanticModel model, int position)
    {
        var names = property.Aliases.Append(property.Name).Append(property.WireName).Select(Folded).ToList();
        return Find(model, position, symbol => names.Contains(Folded(symbol.Name))
            && TypeOf(symbol) is { } type
            && Fits(type, MayBeNull(symbol, type, model), property, target, model.Compilation));
    }

    /// <summary>The expression for a value of exactly this type.</summary>
    public static string? Find(INamedTypeSymbol type, SemanticModel model, int position) =>
        Find(model, position, symbol => TypeOf(symbol) is { } found
            && SymbolEqualityComparer.Default.Equals(found, type)
            && !MayBeNull(symbol, found, model));

    private static string? Find(SemanticModel model, int position, Func<ISymbol, bool> isWanted)
    {
        var found = model.LookupSymbols(position).Where(isWanted).ToList();
        var enclosing = model.GetEnclosingSymbol(position);
        return Single(found.Where(static symbol => symbol is ILocalSymbol or IParameterSymbol), enclosing, position)
            ?? Single(found.Where(static symbol => symbol is IFieldSymbol or IPropertySymbol), enclosing, position);
    }

    private static string? Single(IEnumerable<ISymbol> symbols, ISymbol? enclosing, int position)
    {
        var usable = symbols.Where(symbol => IsUsable(symbol, enclosing, position)).ToList();
        if (usable.Count != 1)
            return null;
        var name = usable[0].Name;
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    private static string Folded(string name) => name.Replace("_", "").Replace("-", "").ToLowerInvariant();

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol { RefKind: RefKind.None } parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        _ => null,
    };

    // Certainly assigned, and reachable from here.
    private static bool IsUsable(ISymbol symbol, ISymbol? enclosing, int position)
    {
        if (symbol is ILocalSymbol local && !IsAssignedBefore(local, position))
            return false;
        for (; enclosing is IMethodSymbol method; enclosing = enclosing.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, method))
                return true;
            if (method.IsStatic && method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction)
                return symbol.IsStatic;
            if (method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction))
                return symbol is IFieldSymbol or IPropertySymbol && (symbol.IsStatic || !method.IsStatic);
        }

        return symbol.IsStatic;
    }

    private static bool IsAssignedBefore(ILocalSymbol local, int position) =>
        local.DeclaringSyntaxReferences.Length == 1
        && local.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer: not null } or ForEachStatementSyntax
        && local.DeclaringSyntaxReferences[0].GetSyntax() is var declaration
        && (declaration is ForEachStatementSyntax ? declaration.SpanStart : declaration.Span.End) <= position;

    // A local of the type `var` may always be null, says the type; whether it is, its initialiser says.
    private static bool MayBeNull(ISymbol symbol, ITypeSymbol type, SemanticModel model) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || (type.NullableAnnotation == NullableAnnotation.Annotated && !(symbol is ILocalSymbol
            && symbol.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value, Parent: VariableDeclarationSyntax { Type.IsVar: true } }
            && model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.NotNull));

    private static bool Fits(ITypeSymbol type, bool isNullable, PlanProperty property, ITypeSymbol? target, Compilation compilation)
    {
        // Attribution may be empty; a key or a required property that is null is the next finding.
        if (isNullable && !property.IsNullable && !property.IsAttribution)
            return false;
        if (target is not null && !compilation.ClassifyCommonConversion(type, target).IsImplicit)
            return false;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return property.Type switch
        {
            ScalarType scalar => Is(type, scalar.Kind),
            EnumType => type.SpecialType == SpecialType.System_String,
            _ => false,
        };
    }

    // Text stands for what JSON writes as text; the plan's limits are checked where the value is known.
    private static bool Is(ITypeSymbol type, ScalarKind kind) => kind switch
    {
        ScalarKind.Integer => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64,
        ScalarKind.Number => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double,
        ScalarKind.Decimal => type.SpecialType is (>= SpecialType.System_SByte and <= SpecialType.System_UInt64) or SpecialType.System_Decimal,
        ScalarKind.Boolean => type.SpecialType == SpecialType.System_Boolean,
        ScalarKind.Any => true,
        _ => type.SpecialType == SpecialType.System_String || IsOfSystem(type, kind),
    };

    private static bool IsOfSystem(ITypeSymbol type, ScalarKind kind) =>
        type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && kind switch
        {
            ScalarKind.Uuid => type.Name == "Guid",
            ScalarKind.Timestamp => type.Name is "DateTimeOffset" or "DateTime",
            ScalarKind.Date => type.Name == "DateOnly",
            ScalarKind.Uri => type.Name == "Uri",
            _ => false,
        };
}
