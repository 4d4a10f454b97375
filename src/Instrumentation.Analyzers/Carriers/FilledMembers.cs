using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Carriers;

/// <summary>The members that a body fills: of the object that a constructor makes, or of one that a method is given.</summary>
internal static class FilledMembers
{
    /// <summary>Whether the body shows all of them: what it hands on to another constructor, or to a method, may fill anything.</summary>
    public static bool AreAllIn(IOperation? body) => body is IConstructorBodyOperation && !body.DescendantsAndSelf().Any(static part =>
        part is IInvocationOperation { TargetMethod: { IsStatic: false, ContainingType.SpecialType: not SpecialType.System_Object }, Instance: IInstanceReferenceOperation });

    /// <summary>Those that it assigns, and what.</summary>
    public static IEnumerable<(ISymbol Member, IOperation? Value)> Of(IOperation? body)
    {
        if (body is null)
            yield break;
        foreach (var part in body.DescendantsAndSelf())
        {
            if (part is IAssignmentOperation { Target: var target })
            {
                foreach (var assigned in target is ITupleOperation tuple ? tuple.Elements.AsEnumerable() : [target])
                {
                    if (assigned is IMemberReferenceOperation member)
                        yield return (member.Member, ConstructedMember.AssignedTo(assigned));
                }
            }
        }
    }
}
