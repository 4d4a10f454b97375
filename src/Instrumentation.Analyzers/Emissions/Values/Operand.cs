using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>An expression, and the calls through which it was reached.</summary>
/// <param name="Operation">The expression.</param>
/// <param name="Frame">The call in whose body it stands.</param>
internal readonly record struct Operand(IOperation Operation, Frame Frame)
{
    private const int MaxSteps = 32;

    /// <summary>Itself where it stands in the emitting body, else the call that leads to it.</summary>
    public IOperation Site => Frame.PlaceOf(Operation);

    /// <summary>What in the emitting call stands for it: the argument that it comes from, or the call that leads to it.</summary>
    public IOperation Place
    {
        get
        {
            var operand = this;
            for (var step = 0; step < MaxSteps && GivenIn(operand.Operation.Unwrapped()) is { } parameter; step++)
            {
                if (operand.Frame.Argument(parameter.Parameter) is not { } argument)
                    break;
                operand = argument;
            }

            return operand.Site;
        }
    }

    // The parameter, or the one whose member it is.
    private static IParameterReferenceOperation? GivenIn(IOperation operation) => operation switch
    {
        IParameterReferenceOperation parameter => parameter,
        IMemberReferenceOperation { Instance: { } instance } => instance.Unwrapped() as IParameterReferenceOperation,
        _ => null,
    };

    /// <summary>Another expression of the same body.</summary>
    public Operand With(IOperation operation) => this with { Operation = operation };

    /// <summary>Whether it is certainly null.</summary>
    public bool IsNull() => Operation.IsNull() || Resolved().Operation.IsNull();

    /// <summary>
    /// What it is, below the language's own conversions, when a variable stands for it that certainly has this value:
    /// a parameter of a call that is known, a local or <c>static readonly</c> field that is assigned once.
    /// </summary>
    public Operand Resolved()
    {
        var operand = this;
        for (var step = 0; step < MaxSteps; step++)
        {
            if (operand.Operation.ConstantValue.HasValue)
                return operand;
            operand = operand.With(operand.Operation.Unwrapped());
            if (operand.Behind() is not { } next)
                return operand;
            operand = next;
        }

        return operand;
    }

    /// <summary>What the variable holds that the expression is; null when it is none, or one that may hold something else.</summary>
    public Operand? Behind() => Operation switch
    {
        IParameterReferenceOperation parameter when Variable.IsNeverWritten(parameter) => Frame.Argument(parameter.Parameter),
        ILocalReferenceOperation local when LocalValue.Assigned(local) is { } initializer => With(initializer),
        IFieldReferenceOperation field when ReadonlyField.InitializerOf(field) is { } initializer => new Operand(initializer, Frame),
        _ => null,
    };
}
