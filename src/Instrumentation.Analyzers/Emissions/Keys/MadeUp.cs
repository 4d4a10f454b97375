using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Keys;

/// <summary>
/// Tells values that the code makes on the spot, of chance or of the clock: as a key they are unique, look right, and join
/// with nothing. What is computed of nothing but such values and constants is one, too.
/// </summary>
internal static class MadeUp
{
    private const int MaxDepth = 12;

    // Guid.NewGuid and what libraries have in its place, by type and method.
    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal)
    {
        "Guid.NewGuid", "Guid.CreateVersion7", "Ulid.NewUlid", "Nanoid.Generate", "Nanoid.GenerateAsync", "NewId.Next", "NewId.NextGuid",
        "NewId.NextSequentialGuid", "ObjectId.GenerateNewId", "Path.GetRandomFileName", "Path.GetTempFileName", "Stopwatch.GetTimestamp",
        "RandomNumberGenerator.GetBytes", "RandomNumberGenerator.GetInt32", "RandomNumberGenerator.GetHexString", "RandomNumberGenerator.GetString",
        "TimeProvider.GetUtcNow", "TimeProvider.GetLocalNow", "TimeProvider.GetTimestamp",
    };

    private static readonly HashSet<string> Clocks = new(StringComparer.Ordinal)
    {
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Environment.TickCount", "Environment.TickCount64",
    };

    /// <summary>What makes <paramref name="value"/>, such as <c>Guid.NewGuid()</c>; null when it is not certainly made up.</summary>
    public static string? Describe(Operand value) => Describe(value, depth: 0);

    private static string? Describe(Operand given, int depth)
    {
        if (depth > MaxDepth)
            return null;
        given = given.Resolved();
        var value = given.Operation;
        if (value.ConstantValue.HasValue || value.Type?.SpecialType == SpecialType.System_Boolean)
            return null;
        return Maker(given) ?? value switch
        {
            IConversionOperation conversion => Describe(given.With(conversion.Operand), depth + 1),
            IParenthesizedOperation inner => Describe(given.With(inner.Operand), depth + 1),
            IInvocationOperation call when IsOfTheFramework(call.TargetMethod) => Computed(given, Parts(call.Instance, call.Arguments), depth),
            IPropertyReferenceOperation { Instance: { } instance } property when IsOfTheFramework(property.Property) => Computed(given, Parts(instance, property.Arguments), depth),
            IImplicitIndexerReferenceOperation part => Describe(given.With(part.Instance), depth + 1),
            IArrayElementReferenceOperation element => Describe(given.With(element.ArrayReference), depth + 1),
            IObjectCreationOperation { Type: { } type, Constructor: { } constructor } creation when GeneratedTypes.IsKey(type) || (IsOfTheFramework(constructor) && type.IsValueType) =>
                Computed(given, Parts(null, creation.Arguments), depth),
            IBinaryOperation { OperatorMethod: null } binary => Computed(given, [binary.LeftOperand, binary.RightOperand], depth),
            IInterpolatedStringOperation text => Computed(given, text.Parts.OfType<IInterpolationOperation>().Select(static hole => hole.Expression), depth),
            _ => null,
        };
    }

    private static string? Maker(Operand given)
    {
        switch (given.Operation)
        {
            case IInvocationOperation { TargetMethod: { ContainingType: { } type } method } call:
                var name = type.Name + "." + method.Name;
                return Makers.Contains(name) && (method.IsStatic || IsOfTheFramework(method)) ? name + "()"
                    : IsChance(type) && method.Name.StartsWith("Next", StringComparison.Ordinal) && !IsSeeded(call.Instance is { } source ? given.With(source) : null, depth: 0) ? "Random." + method.Name + "()"
                    : null;
            case IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType: { } owner } property } when IsOfTheFramework(property):
                return Clocks.Contains(owner.Name + "." + property.Name) ? owner.Name + "." + property.Name : null;
            default:
                return null;
        }
    }

    // The first part that is made up, where every other part is made up or constant.
    private static string? Computed(Operand within, IEnumerable<IOperation> parts, int depth)
    {
        string? maker = null;
        foreach (var part in parts)
        {
            var operand = within.With(part).Resolved();
            if (operand.Operation.ConstantValue.HasValue || operand.Operation is IDefaultValueOperation or IRangeOperation or IUnaryOperation)
                continue;
            if (IsCulture(operand.Operation.Type))
                continue;
            if (Describe(operand, depth + 1) is not { } made)
                return null;
            maker ??= made;
        }

        return maker;
    }

    private static IEnumerable<IOperation> Parts(IOperation? instance, IEnumerable<IArgumentOperation> arguments)
    {
        if (instance is not null)
            yield return instance;
        foreach (var argument in arguments)
        {
            // `params`
            if (argument.Value is IArrayCreationOperation { Initializer: { } initializer })
            {
                foreach (var element in initializer.ElementValues)
                    yield return element;
            }
            else
            {
                yield return argument.Value;
            }
        }
    }

    private static bool IsChance(ITypeSymbol type) =>
        type is { Name: "Random", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    // A seed may be the key itself, and what comes of it the same for the same key.
    private static bool IsSeeded(Operand? instance, int depth)
    {
        if (instance is not { } source || depth > MaxDepth)
            return true;
        source = source.Resolved();
        return source.Operation switch
        {
            IObjectCreationOperation creation => creation.Arguments.Length > 0,
            IPropertyReferenceOperation { Property: { Name: "Shared", IsStatic: true } } => false,

            // One that is handed in: of those who hand it, none may have one of a seed, or be out of sight.
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } } parameter } reference =>
                !Variable.IsNeverWritten(reference)
                || PrivateCalls.ArgumentsOf(parameter, source.Frame.Code) is not { } arguments
                || arguments.Any(argument => IsSeeded(new Operand(argument, source.Frame.Code.Outermost), depth + 1)),
            IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation =>
                ConstructedValue.Of(source) is not { Count: > 0 } held || held.Any(value => IsSeeded(value, depth + 1)),
            _ => true,
        };
    }

    private static bool IsCulture(ITypeSymbol? type) => type is { Name: "CultureInfo" or "IFormatProvider" or "NumberFormatInfo" };

    private static bool IsOfTheFramework(ISymbol member) => OutermostNamespace.Of(member.ContainingType) == "System";
}
