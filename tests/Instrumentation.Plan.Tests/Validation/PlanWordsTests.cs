using Instrumentation.Plan.Model;
using Instrumentation.Plan.Validation;

namespace Instrumentation.Plan.Tests.Validation;

public class PlanWordsTests
{
    public static TheoryData<string, Type> Lists => new()
    {
        { nameof(PlanWords.SourceKinds), typeof(SourceKind) },
        { nameof(PlanWords.KeyLevels), typeof(KeyLevel) },
        { nameof(PlanWords.EventKinds), typeof(EventKind) },
        { nameof(PlanWords.EventStatuses), typeof(EventStatus) },
        { nameof(PlanWords.NamingConventions), typeof(NamingConvention) },
        { nameof(PlanWords.ScalarTypes), typeof(ScalarKind) },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Words_stand_in_the_order_of_what_they_mean(string list, Type meaning)
    {
        var words = (Words)typeof(PlanWords).GetField(list)!.GetValue(null)!;
        Assert.Equal(Enum.GetNames(meaning).Select(Plain), words.Names.Select(Plain));
        Assert.Equal(Enum.GetValuesAsUnderlyingType(meaning).Cast<int>(), Enumerable.Range(0, words.Names.Length));
    }

    [Fact]
    public void Words_without_an_enum_are_where_their_constants_say()
    {
        Assert.Equal("stored", PlanWords.KeysFrom.Names[PlanWords.Stored]);
        Assert.Equal("required", PlanWords.Requirements.Names[PlanWords.Required]);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant();
}
