using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions;

/// <summary>
/// A call by which a test tells a mocking library which call it means, to answer it or to ask whether it happened:
/// <c>mock.Verify(a => a.Track("signup", It.IsAny&lt;object>()))</c>. It sends nothing.
/// </summary>
internal static class ArrangedCall
{
    private static readonly string[] Libraries = ["Moq", "NSubstitute", "FakeItEasy", "Rhino.Mocks", "Telerik.JustMock"];

    /// <summary>Whether <paramref name="call"/> is one.</summary>
    public static bool Is(IInvocationOperation call) => IsAsked(call) || IsAnswered(call) || TakesMatchers(call) || IsInLambda(call);

    // substitute.Received().Track("signup")
    private static bool IsAsked(IInvocationOperation call) => IsOfLibrary(call.Instance) || (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 && IsOfLibrary(call.Arguments[0].Value));

    // substitute.TrackAsync("signup").Returns(true)
    private static bool IsAnswered(IInvocationOperation call) =>
        Outside(call).Parent is IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method } } && IsOfLibrary(method);

    // substitute.Track(Arg.Any<string>())
    private static bool TakesMatchers(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (IsOfLibrary(argument.Value))
                return true;
        }

        return false;
    }

    // mock.Setup(a => a.Track("signup"))
    private static bool IsInLambda(IOperation call)
    {
        for (var at = call.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation && Outside(at).Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } && IsOfLibrary(method))
                return true;
        }

        return false;
    }

    private static IOperation Outside(IOperation operation)
    {
        while (operation.Parent is IConversionOperation or IDelegateCreationOperation)
            operation = operation.Parent;
        return operation;
    }

    private static bool IsOfLibrary(IOperation? operation) => operation switch
    {
        IConversionOperation conversion => IsOfLibrary(conversion.Operand),
        IInvocationOperation call => IsOfLibrary(call.TargetMethod),
        IPropertyReferenceOperation { Property.IsStatic: true } matcher => IsOfLibrary(matcher.Property),
        _ => false,
    };

    private static bool IsOfLibrary(ISymbol symbol) =>
        symbol.ContainingNamespace?.ToDisplayString() is { } space
        && Array.Exists(Libraries, library => space.StartsWith(library, StringComparison.Ordinal) && (space.Length == library.Length || space[library.Length] == '.'));
}
