using Instrumentation.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Values;

/// <summary>What a local holds that is initialised where it is declared and never written again.</summary>
internal static class LocalValue
{
    /// <summary>
    /// The initialiser, if nothing else is ever assigned. Enough for texts and for generated events, which cannot change;
    /// what can, such as a bag, has to be followed.
    /// </summary>
    public static IOperation? Assigned(ILocalReferenceOperation reference)
    {
        if (reference.Local.IsRef)
            return null;
        IOperation? initializer = null;
        foreach (var use in Mentions.In(reference.Body()).Of(reference.Local))
        {
            if (use is IVariableDeclaratorOperation declarator)
                initializer = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
            else if (Variable.IsWritten(use))
                return null;
        }

        return initializer;
    }

    /// <summary>Whether nothing before passes the local on, so that one fault of its initialiser gives one finding.</summary>
    public static bool IsFirstUse(ILocalReferenceOperation reference)
    {
        foreach (var use in Mentions.In(reference.Body()).Of(reference.Local))
        {
            if (use.Syntax.SpanStart < reference.Syntax.SpanStart && use.Parent is IArgumentOperation or IInvocationOperation)
                return false;
        }

        return true;
    }
}
