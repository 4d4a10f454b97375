using Instrumentation.Analyzers.Emissions;
using Instrumentation.Analyzers.Emissions.Values;
using Instrumentation.Analyzers.Endpoints.Mapped;
using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Endpoints.Features;

/// <summary>What one body emits and calls, functions within it included.</summary>
/// <param name="Emits">Whether it holds an emission.</param>
/// <param name="Called">The methods that it calls, creates with or hands on.</param>
/// <param name="Messages">The types of the compilation's own that it passes to methods, or makes: each may be a message that somebody is handed.</param>
internal sealed record BodyCalls(bool Emits, IReadOnlyCollection<IMethodSymbol> Called, IReadOnlyCollection<INamedTypeSymbol> Messages)
{
    /// <summary>Reads a body.</summary>
    public static BodyCalls Of(IOperation body, Codebase code)
    {
        var called = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var messages = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IInvocationOperation call when IsEmission(call, code):
                    // As for the report of events that nobody sends, what no way leads to does not count.
                    if (!DeadCode.IsUnreachable(call))
                        return new(true, [], []);
                    break;

                case IDynamicInvocationOperation late when EmissionReader.Read(late, code.Outermost).Count > 0 && !DeadCode.IsUnreachable(late):
                    return new(true, [], []);

                // What is mapped here runs when somebody asks for it.
                case IInvocationOperation { TargetMethod.Name: var name } when MappedReader.MayMap(name):
                    break;
                case IInvocationOperation call:
                    called.Add(call.TargetMethod);
                    messages.UnionWith(MessagesOf(call.Arguments));
                    break;
                case IObjectCreationOperation { Constructor: { } constructor }:
                    called.Add(constructor);

                    // An event that is collected or returned, to be handed on by somebody later.
                    if (constructor.ContainingType is { DeclaringSyntaxReferences.IsEmpty: false } made)
                        messages.Add(made);
                    break;
                case IMethodReferenceOperation reference:
                    called.Add(reference.Method);
                    break;
                case IPropertyReferenceOperation { Property: { DeclaringSyntaxReferences.IsEmpty: false } property }:
                    if (property.GetMethod is { IsImplicitlyDeclared: false } getter)
                        called.Add(getter);
                    if (property.SetMethod is { IsImplicitlyDeclared: false } setter)
                        called.Add(setter);
                    break;
            }
        }

        return new(false, called, messages);
    }

    private static bool IsEmission(IInvocationOperation call, Codebase code) =>
        code.MayEmit(call) && (code.IsEmitter(call.TargetMethod) || EmissionReader.Read(call, code.Outermost).Count > 0);

    private static IEnumerable<INamedTypeSymbol> MessagesOf(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value.Unwrapped().Type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type)
                yield return type;
        }
    }
}
