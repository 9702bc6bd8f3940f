using GoldenThread.Chronologies;

namespace GoldenThread.Tests.Chronologies;

public class SameContactTests
{
    [Theory]
    [InlineData("3 March 2026", "", "Infant 1", "Home visit, the baby was asleep and was not seen", true)]
    [InlineData("3 March 2026", "", "", "The baby was asleep at the visit to the home", true)]
    [InlineData("4 March 2026", "", "Infant 1", "Home visit, the baby was asleep and was not seen", false)]
    [InlineData("3 March 2026", "", "Infant 2", "Home visit, the baby was asleep and was not seen", false)]
    [InlineData("March 2026", "", "Infant 1", "Home visit, the baby was asleep and was not seen", false)]
    [InlineData("3 March 2026", "", "Infant 1", "Rent arrears letter sent", false)]
    [InlineData("3 March 2026", "14:10", "Infant 1", "Midwife telephoned: asleep at call", true)]
    [InlineData("3 March 2026", "17:10", "Infant 1", "Midwife telephoned duty desk about asleep rota", false)]
    public void The_same_contact_told_by_two_is_suggested(string date, string time, string people, string text, bool suggested)
    {
        var chronology = Of(
            ("A", new WrittenEntry("3 March 2026", "13:30", People: "Infant 1", Text: "Visited the home. Baby asleep, not woken")),
            ("B", new WrittenEntry(date, time, People: people, Text: text)));
        SameContact.Suggest(chronology).Count().ShouldBe(suggested ? 1 : 0);
        chronology.Entries.Length.ShouldBe(2);
    }

    [Fact]
    public void One_organisation_is_not_compared_with_itself()
        => SameContact.Suggest(
            Of(("A", new WrittenEntry("3 March 2026", Text: "Visited the home")), ("A", new WrittenEntry("3 March 2026", Text: "Visited the home again"))))
                .ShouldBeEmpty();

    private static Chronology Of(params (string Organisation, WrittenEntry Written)[] entries) => Chronology.Merge(entries.Select((e, i) =>
        new ChronologyReading(e.Organisation, null, new(2026, 11, 21)).Add(e.Written, new ChronologyPlace(e.Organisation, i + 1))));
}
