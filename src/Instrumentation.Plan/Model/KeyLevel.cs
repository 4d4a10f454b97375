namespace Instrumentation.Plan.Model;

/// <summary>What a join key identifies (Kohavi, Tang, Xu 2020, ch. 13).</summary>
public enum KeyLevel
{
    /// <summary>One occurrence, seen by client and server.</summary>
    Event,

    /// <summary>A person, an account or a device.</summary>
    User,

    /// <summary>A visit.</summary>
    Session,

    /// <summary>The unit of an experiment's randomization.</summary>
    Randomization,

    /// <summary>A thing of the business, such as an application or an order.</summary>
    Entity,
}
