using GoldenThread.Organisations;

namespace GoldenThread.Tests.Organisations;

public sealed class DocumentNamesTests
{
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private static readonly Actor Manager = new(PersonId.New(), "Morgan Hale", Role.BusinessManager, null, new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));
    private static readonly IReadOnlyDictionary<string, string> NoShortForms = new Dictionary<string, string>();

    private readonly List<Organisation> known = [];
    private readonly List<NameChoice> choices = [];
    private readonly List<OfficialName> official = [];

    private OrganisationRegister Register => new([.. known], choices);

    [Fact]
    public void One_choice_is_asked_for_all_places_of_a_name_with_the_reason()
    {
        var names = Names("Northmere Hospital NHS Trust", "Northmere Hospitals Trust", "Northmere Hospitals Trust");
        var asked = names[0];
        (asked.Name, asked.Places).ShouldBe(("Northmere Hospitals Trust", 2));
        var suggestion = asked.Certain.ShouldNotBeNull();
        (suggestion.Of, suggestion.Likeness.Reason).ShouldBe(("Northmere Hospital NHS Trust", "“NHS” is missing in one, one has a plural"));
        // The fuller name stays and is not asked about.
        names[1].Suggestions.ShouldBeEmpty();
        // Nobody chose yet: nothing is joined.
        var settling = Settling([]);
        settling.Settle("Northmere Hospitals Trust").Organisation.ShouldNotBe(settling.Settle("Northmere Hospital NHS Trust").Organisation);
        var chosen = Settling(names.Where(n => n.Certain is not null).ToDictionary(n => n.Form, n => n.Certain!.Meaning));
        chosen.Settle("Northmere Hospitals Trust").Organisation!.Name.ShouldBe("Northmere Hospital NHS Trust");
        chosen.Settle("Northmere Hospital NHS Trust").Organisation.ShouldBe(chosen.Settle("Northmere Hospitals Trust").Organisation);
        chosen.Made.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("The Northmere Safeguarding Children Board (NSCB) met.", "NSCB", "Northmere Safeguarding Children Board")]
    [InlineData("led by Corran and Elm Hospitals NHS Foundation Trust (“CEHFT”)", "CEHFT", "Corran and Elm Hospitals NHS Foundation Trust")]
    [InlineData("Corran Care Service (CCS) and Corran Crisis Service (CCS)", "CCS", null)]
    [InlineData("the plan (RAG) of Northmere Council", "RAG", null)]
    public void Initials_that_a_document_defines_are_followed_unless_they_mean_two_things(string text, string letters, string? written) =>
        ShortForms.In(text).GetValueOrDefault(letters).ShouldBe(written);

    [Fact]
    public void Defined_initials_are_certain_though_two_organisations_could_have_them()
    {
        known.AddRange([new Organisation(Partnership, "Northmere Safeguarding Children Board"), new Organisation(Partnership, "Newland Safeguarding Children Board")]);
        Names("NSCB").Single().Certain.ShouldBeNull();
        var defined = new DocumentNames(Register, official).Of(["NSCB"], ShortForms.In("Newland Safeguarding Children Board (NSCB)")).Single().Certain.ShouldNotBeNull();
        (defined.Of, defined.Likeness.Reason).ShouldBe(("Newland Safeguarding Children Board", "the document says that “NSCB” is “Newland Safeguarding Children Board”"));
    }

    [Fact]
    public void Initials_are_matched_to_names_of_the_document_whatever_their_spellings()
    {
        var initials = Names("CTHFT", "Calderwick Teaching Hospitals NHS Foundation Trust", "Calderwick Teaching Hospital Foundation Trust").Single(n => n.Name == "CTHFT");
        initials.Certain.ShouldNotBeNull().Likeness.Reason.ShouldBe("“CTHFT” are the initials of this organisation and of no other here");
    }

    [Theory]
    [InlineData("Head of Safeguarding, Northmere County Council", "Northmere County Council")]
    [InlineData("Robin Marlow, Clinical Lead Safe Sleep NHS England", "NHS England")]
    [InlineData("Assistant Director, Early Help, Northmere Children's Services", "Northmere Children's Services")]
    [InlineData("GPs for Northmere and Corran CCG", "Northmere and Corran CCG")]
    [InlineData("Dr A Green, Corran Hospitals NHS Trust", "Corran Hospitals NHS Trust")]
    [InlineData("Northmere Police officers", "Northmere Police")]
    [InlineData("Chief Executive, Calderwick and Eastmere Hospitals NHS Trust", "Calderwick and Eastmere Hospitals NHS Trust")]
    [InlineData("Head of Safeguarding", null)]
    [InlineData("Health visitors", null)]
    [InlineData("Mrs J Marlow", null)]
    public void A_post_or_a_person_never_becomes_an_organisation_and_stays_as_the_contact(string name, string? body)
    {
        foreach (var choice in (NameMeaning?[])[null, NameMeaning.Own, NameMeaning.AsNamed])
        {
            var settling = Settling(choice is null ? [] : new() { [NameForm.Of(name)] = choice });
            var settled = settling.Settle(name);
            settled.Contact.ShouldBe(name);
            settled.Organisation?.Name.ShouldBe(choice is null ? body : null);
            settling.Made.ShouldAllBe(o => o.Name != name);
        }
    }

    [Theory]
    [InlineData("Children's Services")]
    [InlineData("children's social care")]
    [InlineData("Midwifery Services")]
    [InlineData("Safeguarding Steering Group")]
    [InlineData("the district council")]
    [InlineData("NICU")]
    public void What_says_a_service_a_group_or_a_kind_alone_is_kept_and_no_organisation_is_made(string name)
    {
        var settled = Settling([]).Settle(name);
        (settled.Organisation, settled.Contact).ShouldBe((null, name));
        // One that is here by exactly that name is meant, as always.
        known.Add(new Organisation(Partnership, name));
        Settling([]).Settle(name).Organisation.ShouldBe(known[0]);
    }

    [Theory]
    [InlineData("Police")]
    [InlineData("Northmere Safeguarding Children Board")]
    [InlineData("Probation Service")]
    [InlineData("Cafcass")]
    [InlineData("NHS England")]
    [InlineData("Eastmere GP Federation")]
    public void An_organisation_is_one(string name) => Settling([]).Settle(name).Organisation!.Name.ShouldBe(name);

    [Fact]
    public void A_service_that_says_no_body_becomes_a_part_of_the_one_that_was_chosen_and_the_next_document_knows()
    {
        var council = new Organisation(Partnership, "Northmere County Council");
        known.Add(council);
        var asked = Names("Children's Services").Single();
        var suggestion = asked.Suggestions.ShouldHaveSingleItem();
        (suggestion.Meaning.Kind, suggestion.Of, suggestion.Likeness.Certain).ShouldBe((NameChoiceKind.PartOf, "Northmere County Council", false));
        var first = Settling(new() { [asked.Form] = suggestion.Meaning }).Settle(asked.Name).Organisation!;
        (first.Name, first.PartOf).ShouldBe(("Children's Services, Northmere County Council", council.Id));
        known.Add(first);
        choices.Add(new NameChoice(Partnership, asked.Name, NameChoiceKind.PartOf, council.Id, Manager));
        Names("Children’s services").Single().Suggestions.ShouldBeEmpty();
        Settling([]).Settle("Children’s services").Organisation.ShouldBe(first);
        choices[0].Undo(Manager);
        Names("Children’s services").Single().Suggestions.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_council_of_the_place_is_certain_where_there_is_one_alone()
    {
        known.Add(new Organisation(Partnership, "Northmere County Council"));
        Names("Northmere Children's Services").Single().Certain.ShouldNotBeNull().Meaning.Kind.ShouldBe(NameChoiceKind.PartOf);
        known.Add(new Organisation(Partnership, "Northmere City Council"));
        var two = Names("Northmere Children's Services").Single();
        (two.Certain, two.Suggestions.Count).ShouldBe((null, 2));
    }

    [Fact]
    public void A_choice_follows_a_merge_that_happened_since()
    {
        var (old, next) = (new Organisation(Partnership, "Northmere Hospital NHS Trust"), new Organisation(Partnership, "Calderwick and Northmere NHS Trust"));
        known.AddRange([old, next]);
        var asked = Names("Northmere Hospitals Trust").Single();
        old.End(new DateOnly(2026, 5, 1), SuccessionKind.Merge, [next], "Merged");
        var became = Settling(new() { [asked.Form] = asked.Certain!.Meaning }).Settle(asked.Name).Organisation!;
        Register.CarriedOnBy(became.Id, new DateOnly(2026, 6, 1)).ShouldBe([next]);
        choices.Add(new NameChoice(Partnership, asked.Name, NameChoiceKind.Same, old.Id, Manager));
        Register.Search("Northmere Hospitals", new DateOnly(2026, 6, 1)).ShouldBe([next, old]);
    }

    [Fact]
    public void Two_names_that_are_said_to_be_each_other_are_one_organisation()
    {
        var settling = Settling(new()
        {
            ["elm house"] = new NameMeaning(NameChoiceKind.Same, Name: "Oak House"),
            ["oak house"] = new NameMeaning(NameChoiceKind.Same, Name: "Elm House"),
        });
        settling.Settle("Elm House").Organisation.ShouldBe(settling.Settle("Oak House").Organisation);
    }

    [Fact]
    public void Official_names_and_their_former_names_are_matched_and_bring_the_code()
    {
        official.Add(new OfficialName(Partnership, new OfficialEntry(2, "RZZ", "Derwen Healthcare NHS Foundation Trust", ["Derwen Mental Health NHS Trust"], null), Manager.Name, Manager.Now));
        var asked = Names("Derwen Mental Health Trust").Single().Certain.ShouldNotBeNull();
        asked.Likeness.Reason.ShouldBe("“NHS” is missing in one; “Derwen Mental Health NHS Trust” is a former name in the official list, code RZZ");
        var settling = Settling(new() { ["derwen mental health trust"] = asked.Meaning });
        var made = settling.Settle("Derwen Mental Health Trust").Organisation!;
        (made.Name, made.Code).ShouldBe(("Derwen Healthcare NHS Foundation Trust", "RZZ"));
        settling.Settle("Derwen Mental Health Trust").Organisation.ShouldBe(made);
        known.Add(made);
        Names("Derwen Healthcare FT").Single().Certain.ShouldNotBeNull().Meaning.Organisation.ShouldBe(made.Id);
    }

    [Fact]
    public void A_part_belongs_to_one_that_goes_on_and_never_in_a_circle()
    {
        var (council, team, other) = (new Organisation(Partnership, "Northmere Council"), new Organisation(Partnership, "Early Help Team"), new Organisation(Partnership, "Corran Council"));
        known.AddRange([council, team, other]);
        team.BelongsTo(council, Register);
        Register.PartsOf(council.Id).ShouldBe([council.Id, team.Id], ignoreOrder: true);
        Should.Throw<RuleException>(() => council.BelongsTo(team, Register)).Message.ShouldBe("Early Help Team is a part of Northmere Council.");
        Should.Throw<RuleException>(() => team.BelongsTo(team, Register));
        other.End(new DateOnly(2026, 1, 1), SuccessionKind.End, [], "Ended");
        Should.Throw<RuleException>(() => team.BelongsTo(other, Register));
        team.BelongsTo(null, Register);
        team.PartOf.ShouldBeNull();
    }

    [Theory]
    [InlineData(" rtg ", "RTG")]
    [InlineData("", null)]
    [InlineData("R-1", "refused")]
    [InlineData("R", "refused")]
    public void A_code_is_letters_and_digits(string typed, string? kept)
    {
        var organisation = new Organisation(Partnership, "Corran Hospitals NHS Trust");
        if (kept == "refused") Should.Throw<RuleException>(() => organisation.HasCode(typed));
        else organisation.HasCode(typed);
        organisation.Code.ShouldBe(kept == "refused" ? null : kept);
    }

    [Fact]
    public void What_a_form_sends_is_read_back_or_not_at_all()
    {
        foreach (var meaning in (NameMeaning[])
        [
            NameMeaning.Own, NameMeaning.AsNamed, new(NameChoiceKind.Same, OrganisationId.New()), new(NameChoiceKind.PartOf, Name: "A: b"), new(NameChoiceKind.PostAt, Code: "RTG"),
        ])
            NameMeaning.Parse(meaning.ToString()).ShouldBe(meaning);
        foreach (var wrong in (string?[])[null, "", "Same", "Own:o:1", "Same:o:x", "Nobody", "7", "PartOf:n: "]) NameMeaning.Parse(wrong).ShouldBeNull(wrong);
    }

    private IReadOnlyList<NameInDocument> Names(params string[] places) => new DocumentNames(Register, official).Of(places, NoShortForms);

    private NameSettling Settling(Dictionary<string, NameMeaning> chosen) => new(Partnership, Register, chosen, official);
}
