using System.Diagnostics;
using GoldenThread.Organisations;

namespace GoldenThread.Tests.Organisations;

public sealed class OrganisationDoublesTests(ITestOutputHelper output)
{
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private static readonly Actor Manager = new(PersonId.New(), "Morgan Hale", Role.BusinessManager, null, new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Each_pair_stands_once_and_certain_ones_come_first()
    {
        var register = Register("Northmere Hospital NHS Trust", "Northmere Hospitals Trust", "Northmere Police", "Eastmere Police", "Northmere Police Public Protection Unit", "Harbour Lane Surgery", "Harbour Lane Medical Practice");
        OrganisationDoubles.In(register, []).Select(p => $"{p.Likeness.Certain} {p.Likeness.Kind} {p.One.Name} / {p.Other.Name}").ShouldBe(
        [
            "True Same Northmere Hospital NHS Trust / Northmere Hospitals Trust",
            "True PartOf Northmere Police Public Protection Unit / Northmere Police",
            "False Same Harbour Lane Medical Practice / Harbour Lane Surgery",
        ], ignoreOrder: false);
    }

    [Fact]
    public void Initials_are_certain_where_one_organisation_alone_can_have_them()
    {
        var pair = OrganisationDoubles.In(Register("NSCB", "Northmere Safeguarding Children Board", "Corran Council"), []).ShouldHaveSingleItem();
        (pair.Likeness.Certain, pair.Likeness.Reason).ShouldBe((true, "“NSCB” are the initials of this organisation and of no other here"));
        OrganisationDoubles.In(Register("NSCB", "Northmere Safeguarding Children Board", "Newland Safeguarding Children Board"), [])
            .Where(p => p.Likeness.Certain).ShouldBeEmpty();
    }

    [Fact]
    public void Those_told_apart_are_not_listed_until_that_is_taken_back()
    {
        var register = Register("Northmere Hospital NHS Trust", "Northmere Hospitals Trust");
        var (one, other) = (register.All.First(), register.All.Last());
        var apart = new ToldApart(Partnership, other.Id, one.Id, Manager);
        OrganisationDoubles.In(register, [apart]).ShouldBeEmpty();
        apart.Decide(false, Manager);
        OrganisationDoubles.In(register, [apart]).ShouldHaveSingleItem();
    }

    [Fact]
    public void Those_that_took_over_from_each_other_are_known_to_belong_together()
    {
        var register = Register("Northmere Hospital NHS Trust", "Northmere Hospitals Trust");
        register.All.First().End(new DateOnly(2026, 1, 1), SuccessionKind.Merge, [register.All.Last()], "The same");
        OrganisationDoubles.In(register, []).ShouldBeEmpty();
    }

    [Fact]
    public void Ten_thousand_names_are_held_against_five_thousand_within_seconds()
    {
        string[] places = [.. from a in "North East West South Ash Corran Der Elm Fen Gled Harrow Ings Kel Lark Mars".Split(' ') from b in "mere wold by ton ham worth dale ford vale side wick field low combe".Split(' ') select a + b];
        string[] kinds = ["{0} County Council", "{0} Hospitals NHS Foundation Trust", "{0} Police", "{0} Primary School", "{0} Lane Surgery", "{0} Safeguarding Children Board", "{0} Housing Association", "{0} Clinical Commissioning Group", "{0} Women's Refuge", "{0} Community Health NHS Trust", "{0} Academy", "{0} College", "{0} Ambulance Service", "{0} Fire and Rescue Service", "{0} Youth Justice Service", "{0} Hospice", "{0} Nursery", "{0} Citizens Advice", "{0} Recovery", "{0} City Council", "St Aldan's School, {0}", "{0} Homes", "{0} Support", "{0} Park Practice"];
        var names = places.SelectMany(place => kinds.Select(kind => string.Format(System.Globalization.CultureInfo.InvariantCulture, kind, place))).Take(5_000).ToList();
        var asked = names.Concat(names.Select((name, at) => at % 3 == 0 ? name.Replace("NHS ", "", StringComparison.Ordinal) : at % 3 == 1 ? name + " Early Help Team" : "Head of Safeguarding, " + name)).Take(10_000).ToList();
        var clock = Stopwatch.StartNew();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var alike = new AlikeNames(names);
        var found = asked.Sum(name => alike.Of(name).Count);
        output.WriteLine($"{asked.Count} names against {names.Count}: {clock.Elapsed.TotalSeconds:0.00} s, {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds:0.00} s of a processor, {found} suggestions");
        found.ShouldBeGreaterThan(3_000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static OrganisationRegister Register(params string[] names) => new([.. names.Select(name => new Organisation(Partnership, name))]);
}
