using Instrumentation.Plan.Model;
using Instrumentation.Plan.Reading;

namespace Instrumentation.Plan.Validation;

/// <summary>A property of an event or object on its way to becoming a <see cref="PlanMember"/>.</summary>
internal struct MemberDraft
{
    /// <summary>Its name in the plan.</summary>
    public string Name;

    /// <summary>The member of an included block, unless the owner says something of its own.</summary>
    public PlanMember? Included;

    /// <summary>Its name where the owner writes it.</summary>
    public PlanNode Key;

    /// <summary>What the owner says of it.</summary>
    public PlanNode Value;

    /// <summary>Where it stands.</summary>
    public PlanPlace Place;

    /// <summary>Its C# name.</summary>
    public string MemberName;
}
