using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>
/// What a library's constructor gets, where the code base derives a type from the library's and calls it as <c>base("x")</c>.
/// </summary>
internal static class BaseArgument
{
    /// <summary>
    /// What is passed for the parameter <paramref name="name"/> of the first constructor that is not the compilation's own;
    /// null when nothing is, or nobody can tell.
    /// </summary>
    /// <param name="made">The creation.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="isLibrary">Whether a type is the library's even where its source is part of the compilation, as Unity packages are.</param>
    public static Operand? Of(Operand made, string name, Func<INamedTypeSymbol, bool> isLibrary)
    {
        if (made.Operation is not IObjectCreationOperation { Constructor: { } constructor } creation)
            return null;
        var arguments = creation.Arguments;
        IOperation call = creation;
        var frame = made.Frame;
        while (!isLibrary(constructor.ContainingType) && frame.Code.BodyOf(constructor) is { } body)
        {
            if (frame.Enter(constructor, call) is not { } entered || CallOfBase(body) is not { } next)
                return null;
            (call, frame, arguments, constructor) = (next, entered, next.Arguments, next.TargetMethod);
        }

        return Passed(arguments, name) is { } value ? new Operand(value, frame) : null;
    }

    private static IInvocationOperation? CallOfBase(IOperation body) => body is IConstructorBodyOperation { Initializer: { } initializer }
        ? initializer.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault(static call => call.TargetMethod.MethodKind == MethodKind.Constructor)
        : null;

    private static IOperation? Passed(ImmutableArray<IArgumentOperation> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter?.Name == name)
                return argument.Value;
        }

        return null;
    }
}
