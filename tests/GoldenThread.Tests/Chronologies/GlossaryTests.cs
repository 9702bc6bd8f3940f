using System.Collections.Immutable;
using FsCheck.Fluent;
using GoldenThread.Chronologies;

namespace GoldenThread.Tests.Chronologies;

public class GlossaryTests
{
    private static readonly Glossary Some = new(
    [
        new("Infant 1", ["Tamsin Ellery", "Tamsin", "Tam"], new DateOnly(2016, 5, 22)),
        new("MGM", ["Rosalind O'Hare", "Nan Ros"]),
        new("HV2", ["Priya Venkataraman"]),
        new("Hospital A", ["Calderwick Infirmary"]),
    ], ["Rose"]);

    [Theory]
    [InlineData("Tamsin Ellery was seen with Nan Ros.", "Infant 1 was seen with MGM.")]
    [InlineData("TAMSIN’s weight; tam was asleep", "Infant 1’s weight; Infant 1 was asleep")]
    [InlineData("Rosalind O’Hare took Tamsin  Ellery to Calderwick Infirmary.", "MGM took Infant 1 to Hospital A.")]
    [InlineData("The tampon and the stamp stay", "The tampon and the stamp stay")]
    [InlineData("Born on 22 May 2016, seen on 23 May 2016", "Born on [date of birth of Infant 1], seen on 23 May 2016")]
    public void Names_become_codes_whatever_their_form(string text, string anonymised) => Some.Anonymise(text).Text.ShouldBe(anonymised);

    [Fact]
    public void What_was_replaced_comes_back_as_it_was()
        => Prop.ForAll(Texts(), text => Some.Anonymise(text).Restore().ShouldBe(text)).Holds(500);

    [Fact]
    public void No_name_survives()
        => Prop.ForAll(Texts(), text =>
        {
            var without = Some.Anonymise(text).Text;
            Some.Anonymise(without).Text.ShouldBe(without);
            var words = $" {string.Concat(without.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))} ";
            foreach (var name in new[] { "tamsin", "tam", "nan ros", "priya venkataraman", "calderwick infirmary" }) words.ShouldNotContain($" {name} ");
        }).Holds(500);

    [Theory]
    [InlineData("Tamsyn was asleep", "Tamsyn", "Tamsin Ellery", "the spelling is almost the same")]
    [InlineData("Mrs Venkatraman called", "Venkatraman", "Priya Venkataraman", "the spelling is almost the same")]
    [InlineData("Priya called", "Priya", "Priya Venkataraman", "it is part of it")]
    [InlineData("Seen by PV", "PV", "Priya Venkataraman", "these may be its initials")]
    [InlineData("Seen by P.V. today", "P.V.", "Priya Venkataraman", "these may be its initials")]
    [InlineData("Ellery's mother", "Ellery's", "Tamsin Ellery", "it is part of it")]
    public void What_is_left_of_a_name_is_found(string text, string words, string like, string why)
        => NamesLeftOver.Find(Some.Anonymise(text).Text, Some).ShouldHaveSingleItem().ShouldBe(new NameLeftOver(words, like, why));

    [Theory]
    [InlineData("The health visitor saw Infant 1 at home with MGM")]
    [InlineData("A rose; Rose is a colour here")]
    [InlineData("Hospital A is a Hospital; the Infirmary is another")]
    [InlineData("")]
    public void Where_nothing_is_left_nothing_is_found(string text) => NamesLeftOver.Find(text, Some).ShouldBeEmpty();

    [Fact]
    public void A_name_that_stands_for_two_is_refused()
        => Should.Throw<RuleException>(() => new Glossary([new("Infant 1", ["Tam"]), new("Infant 2", ["tam"])])).Message.ShouldContain("Infant 1 and Infant 2");

    [Fact]
    public void A_code_that_gives_a_name_away_is_refused()
        => Should.Throw<RuleException>(() => new Glossary([new("Tam's mother", ["Joan"]), new("Infant 1", ["Tam's"])]));

    [Fact]
    public void An_age_stands_in_place_of_a_date_of_birth()
    {
        var reading = new ChronologyReading("Calderwick Infirmary", null, new(2026, 11, 21));
        reading.Add(new WrittenEntry("3 June 2016", Text: "Born on 22.05.2016? No: born 22 May 2016", Source: "Notes"), new ChronologyPlace("a.docx", 2));
        reading.Add(new WrittenEntry("22 May 2016", Recorded: "22 May 2016", Text: "Birth", Source: "Notes"), new ChronologyPlace("a.docx", 3));
        Some.Anonymise(reading.Entries[0]).Text.ShouldBe(
            "Born on 22.05.2016? No: born [date of birth of Infant 1, 12 days old]".Replace(
                "22.05.2016", "[date of birth of Infant 1, 12 days old]", StringComparison.Ordinal));
        var birth = Some.Anonymise(reading.Entries[1]);
        (birth.WhenAsGiven, birth.When!.Date.Edtf, birth.Recorded!.Edtf).ShouldBe(("May 2016", "2016-05", "2016-05"));
    }

    [Fact]
    public void An_entry_loses_every_name_and_its_file()
    {
        var entry = new ChronologyEntry(
            "Calderwick Infirmary", null, "", null, "Notes of Priya Venkataraman", "Visit by Priya Venkataraman", ["Tamsin Ellery"], "Tam seen", "Tamsin slept",
            "Nan Ros told", "Nan Ros", "Tam", [new ToldTo("Calderwick Infirmary", null)],
            new ChronologyPlace("tamsin ellery.docx", 3));
        var without = Some.Anonymise(entry);
        without.ToString().ShouldNotContain("amsin");
        (without.Organisation, without.Source, without.People[0], without.Seen, without.Text, without.Action, without.Told[0].Organisation, without.Place.File)
            .ShouldBe(
            ("Hospital A", "Notes of HV2", "Infant 1", "Infant 1 seen", "Infant 1 slept", "MGM told", "Hospital A", ""));
    }

    private static FsCheck.Arbitrary<string> Texts()
    {
        ImmutableArray<string> pieces =
        [
            "Tamsin Ellery", "tamsin", "TAM", "Tam's", "Nan Ros", "Nan", "Rosalind O’Hare", "Priya Venkataraman", "Calderwick  Infirmary", "Infant 1", "MGM",
            "[date of birth of Infant 1]", "22 May 2016", "was seen", "stamp", ",", ".", "'", "’s", "\n", "1",
        ];
        return Gen.ListOf(Gen.OneOf(Gen.Elements<string>([.. pieces]), Gen.Elements(" ", "", "-").Select(s => s)))
            .Select(p => string.Concat(p.SelectMany(x => new[] { x, " " }))).ToArbitrary();
    }
}
