using GoldenThread.Documents.Pathways;
using GoldenThread.Documents.Profiles;
using GoldenThread.Profiles;

namespace GoldenThread.Documents.Tests.Profiles;

public sealed class ProfileDefinitionsTests
{
    private static string Text
    {
        get
        {
            using var reader = new StreamReader(GoldenThread.Documents.Definitions.DefinitionFile.Open("profile/infant-care.yaml"));
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public void The_definition_is_complete_and_every_worked_example_comes_out_as_it_says() => ProfileDefinitions.Faults([.. ProfileDefinitions.Files]).ShouldBeEmpty();

    [Fact]
    public void The_first_version_asks_45_factors_12_of_them_core()
    {
        var first = ProfileDefinitions.On(new DateOnly(2026, 1, 1));
        first.Factors.Count.ShouldBe(45);
        first.Core.Count.ShouldBe(12);
        first.Factors.GroupBy(f => f.For).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(new Dictionary<FactorOf, int> { [FactorOf.Infant] = 12, [FactorOf.Home] = 10, [FactorOf.Adult] = 19, [FactorOf.Family] = 4 }, ignoreOrder: true);
        first.Factors.ShouldAllBe(f => f.LookFor.Count > 0 && f.Sources.Count > 0);
        first.Find("marks-injuries")!.Opens!.Event.ShouldBe("bruise-not-mobile");
        first.Factors.Where(f => f.LookAgain is null).Select(f => f.Id).ShouldBe(["prematurity", "previous-harm", "own-childhood", "programme"], ignoreOrder: true);
        // The birth makes everything out of date but history.
        first.Factors.ShouldAllBe(f => f.LookAgain == null || f.StaleOn.Contains("birth"));
    }

    [Fact]
    public void Pathways_can_ask_every_factor() => ProfileDefinitions.All[^1].Factors.Select(f => f.Id).ShouldBe(PathwayWords.Current.Questions.Keys, ignoreOrder: true);

    [Fact]
    public void The_definition_keeps_to_its_schema() => ProfileSchema.Faults(Text).ShouldBeEmpty();

    [Theory]
    [InlineData("for: infant", "for: infants", "“infants” is not one of: infant, home, adult, family.")]
    [InlineData("stale-on: [bereavement]", "stale-on: [bereavment]", "Did you mean “bereavement”?")]
    [InlineData("- factor: crying\n", "- factor: feeding-growth\n", "There is already a factor “feeding-growth”.")]
    [InlineData("own-account: observed", "own-account: seen", "“seen” is not one of: no, yes, observed.")]
    [InlineData("    asks-gap: true", "    asks-hours: true", "“asks-hours” does not belong in a factor.")]
    [InlineData("question: How does this adult show anger?", "question: Is this adult chaotic?", "judges")]
    [InlineData("alcohol/mara: uncorroborated, anger/mara", "alcohol/mara: excluded, anger/mara", "should be excluded, but is uncorroborated")]
    [InlineData("when: 2026-01-27", "when: 27 January", "is not a date and time")]
    [InlineData("answer: alcohol/mara", "answer: alcohl/mara", "Did you mean “alcohol”?")]
    [InlineData("answer: smoking", "answer: smoking/mara", "is not answered for an adult")]
    [InlineData("    title: Alcohol\n", "    title: Alcohol\n    for-family: Drinking\n", "This is not for the family to read")]
    [InlineData("    title: Former partner\n", "    title: Former partner\n    for-family: Your former partner\n", "This is not for the family to read")]
    [InlineData("    title: Marks and injuries\n", "    title: Marks and injuries\n    for-family: Marks\n", "This is not for the family to read")]
    [InlineData("present: [material-need", "present: [materal-need", "Did you mean “material-need”?")]
    [InlineData("help: early help", "help: early", "“early” is not one of: early help, child in need, child protection.")]
    [InlineData("version: 1", "version: one", "is not a whole number")]
    public void A_mistake_is_named_with_its_line(string right, string wrong, string says)
    {
        var at = Text.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(-1);
        var faults = ProfileDefinitions.Faults([ProfileReader.Read("infant-care.yaml", $"{Text[..at]}{wrong}{Text[(at + right.Length)..]}", PathwayWords.Current)]);
        faults.ShouldContain(f => f.Says.Contains(says, StringComparison.Ordinal) && f.Line > 1);
    }

    [Theory]
    [InlineData("profile: [", "not valid YAML")]
    [InlineData("- a\n- b", "must hold one profile")]
    [InlineData("profile: &a x\nversion: *a", "references")]
    [InlineData("", "must hold one profile")]
    public void What_is_no_definition_is_refused(string yaml, string says) => ProfileReader.Read("a.yaml", yaml, PathwayWords.Current).Mistakes.ShouldContain(m => m.Says.Contains(says, StringComparison.Ordinal));

    [Fact]
    public void The_family_never_reads_of_adults_of_violence_or_of_injuries()
    {
        var told = ProfileDefinitions.All[^1].Factors.Where(f => f.ForFamily is not null).ToList();
        told.ShouldNotBeEmpty();
        told.ShouldAllBe(f => (f.For == FactorOf.Infant || f.For == FactorOf.Home) && f.Opens == null && !f.StaleOn.Contains("contact-with-former-partner"));
    }
}
