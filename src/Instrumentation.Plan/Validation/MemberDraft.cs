using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>A property of an event or object on its way to becoming a <see cref="PlanMember"/>.</summary>
internal sealed class MemberDraft
{
    /// <summary>Its name in the plan.</summary>
    public required string Name { get; init; }

    /// <summary>The member of an included block, unless the owner says something of its own.</summary>
    public PlanMember? Included { get; init; }

    /// <summary>Its name where the owner writes it.</summary>
    public PlanNode Key { get; init; }

    /// <summary>What the owner says of it.</summary>
    public PlanNode Value { get; init; }

    /// <summary>Where it stands.</summary>
    public PlanPlace Place { get; init; }

    /// <summary>Its C# name.</summary>
    public string MemberName { get; set; } = "";
}
