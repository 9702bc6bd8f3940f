using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Plans;

/// <summary>The five published documents, imported one after another; only what is called certain is joined.</summary>
public sealed class SourceOrganisationsTests(ITestOutputHelper output)
{
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private static readonly Actor Manager = new(PersonId.New(), "Morgan Hale", Role.BusinessManager, null, new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));

    private readonly List<Organisation> organisations = [];
    private readonly Dictionary<string, NameChoice> choices = [];
    private readonly List<Plan> plans = [];

    [Fact]
    public async Task Five_documents_give_at_most_thirty_eight_organisations_and_no_post_person_group_or_service_among_them()
    {
        foreach (var beginning in (string[])["000_", "001_", "002_", "003_", "004_"])
        {
            var (draft, text) = await SourceDocuments.Understood(beginning);
            Import(draft, text);
        }

        var register = Register();
        foreach (var part in OrganisationDoubles.In(register, []).Where(p => p.Likeness is { Certain: true, Kind: NameRelation.PartOf }))
        {
            output.WriteLine($"part: {part.One.Name} of {part.Other.Name} ({part.Likeness.Reason})");
            part.One.BelongsTo(part.Other, register);
        }

        var whole = organisations.Where(o => !o.IsService).OrderBy(o => o.Name, StringComparer.Ordinal).ToList();
        output.WriteLine($"{whole.Count} organisations, {organisations.Count - whole.Count} services and teams");
        foreach (var one in whole) output.WriteLine($"  {one.Name}   | {string.Join("; ", choices.Values.Where(c => c.Organisation == one.Id).Select(c => $"{c.Name} ({c.Kind})"))}");
        var contacts = plans.SelectMany(p => p.Recommendations).SelectMany(r => r.Actions).SelectMany(a => a.ContactsAsNamed).Distinct().Order(StringComparer.Ordinal).ToList();
        output.WriteLine($"contacts: {string.Join(" | ", contacts)}");
        foreach (var pair in OrganisationDoubles.In(register, [])) output.WriteLine($"double: {pair.Likeness.Certain} {pair.Likeness.Kind} {pair.One.Name} / {pair.Other.Name}: {pair.Likeness.Reason}");

        whole.Count.ShouldBeLessThanOrEqualTo(38);
        whole.ShouldAllBe(o => NameParts.Of(o.Name).Kind == PartyKind.Organisation && !NameParts.Of(o.Name).IsNobodys);
        string[] never = ["Lead", "Director", "Visitor", "Nurse", "GPs", "Steering", "Implementation", "Midwifery", "Maternity", "Children's Services", "Social Care", "Youth Offending"];
        whole.ShouldAllBe(o => never.All(word => !o.Name.Replace('’', '\'').Contains(word, StringComparison.OrdinalIgnoreCase)));
        // Nothing is lost: each name that is no organisation stays with its action.
        contacts.ShouldContain(contact => contact.Contains("Clinical Lead", StringComparison.Ordinal));
        organisations.ShouldContain(o => o.Name == "NHS England");
    }

    private void Import(PlanDraft draft, string text)
    {
        var register = Register();
        var names = new DocumentNames(register, []).Of(PlanAcceptance.OrganisationsOf(draft).Select(o => o.Name), ShortForms.In(text));
        var chosen = names.Where(n => n.Certain is not null).ToDictionary(n => n.Form, n => n.Certain!.Meaning);
        foreach (var name in names)
            foreach (var s in name.Suggestions) output.WriteLine($"{draft.Reference?.Text}: {name.Name} -> {(s.Likeness.Certain ? "certainly" : "possibly")} {s.Meaning.Kind} {s.Of}: {s.Likeness.Reason}");
        var accepted = PlanAcceptance.Accept(draft, DocumentId.New(), register, RatingScale.Three, Partnership, Manager, chosen);
        organisations.AddRange(accepted.NewOrganisations);
        plans.Add(accepted.Plan);
        foreach (var (name, meaning, organisation) in accepted.Settled)
            if (organisation is not null) choices[NameForm.Of(name)] = new NameChoice(Partnership, name, meaning.Kind, organisation, Manager);
    }

    private OrganisationRegister Register() => new([.. organisations], choices.Values);
}
