using Instrumentation.Analyzers.Emissions.Emitters;
using Instrumentation.Analyzers.Emissions.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Emissions.Bags;

/// <summary>What the other mentions of a local do to the event it holds.</summary>
/// <param name="Names">One of them may change the name.</param>
/// <param name="Fills">One of them may change the properties.</param>
internal readonly record struct LocalUse(bool Names, bool Fills)
{
    /// <summary>Looks through the body for what happens to the local besides being passed on by <paramref name="passed"/>.</summary>
    public static LocalUse Of(ILocalReferenceOperation passed, EventObjectDefinition definition)
    {
        var use = default(LocalUse);
        foreach (var operation in passed.Body().DescendantsAndSelf())
        {
            if (operation is not ILocalReferenceOperation reference
                || reference.Syntax == passed.Syntax
                || !SymbolEqualityComparer.Default.Equals(reference.Local, passed.Local))
            {
                continue;
            }

            if (reference.Parent is IPropertyReferenceOperation { Property.Name: var member } property)
            {
                use = new LocalUse(
                    use.Names || (member == definition.NameMember && property.Parent is IAssignmentOperation assignment && assignment.Target == property),
                    use.Fills || definition.BagMembers.Contains(member));
            }
            else
            {
                // Handed to somebody who may do anything with it.
                return new LocalUse(Names: true, Fills: true);
            }
        }

        return use;
    }
}
