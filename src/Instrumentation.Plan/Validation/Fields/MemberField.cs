namespace Instrumentation.Plan.Validation.Fields;

/// <summary>
/// Fields of a property of an event, object or group: those of the dictionary (<see cref="PropertyField"/>, at the same
/// indexes), and who must give it.
/// </summary>
internal static class MemberField
{
    public const int Required = PropertyField.Properties + 1;

    public static readonly FieldTable Table = new(
        [.. Array.ConvertAll(PropertyField.Table.Names, name => name), "required"]);
}
