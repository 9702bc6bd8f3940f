using System.Collections.Immutable;
using FsCheck.Fluent;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Policies;
using GoldenThread.Proofs;

namespace GoldenThread.Tests.Proofs;

/// <summary>A rating that rests on a policy is in question while a newer material version is not confirmed in use.</summary>
public class OvertakenTests
{
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private readonly Organisation trust = new(Partnership, "Eastmere Trust"), council = new(Partnership, "Northmere Council"), successor = new(Partnership, "Mere Valley Trust");
    private readonly Policy policy = new(Partnership, "B1", "Bruising protocol", PolicyKind.Protocol, null, new PolicyDraft(new(2025, 6, 1), new(2027, 1, 1), "Call."), By(1));
    private readonly List<Acknowledgement> said = [];

    [Fact]
    public void A_material_version_raises_it_from_the_day_it_is_in_force_and_its_confirmation_ends_it()
    {
        var record = Rated(trust);
        Add(3, new(2026, 4, 1));
        Of(record, new(2026, 3, 31)).ShouldBeNull();
        Of(record, new(2026, 4, 1))!.ShouldBe(new RaisedDoubt(
            DoubtKind.Overtaken, record.Policies[0].Evidence, new(2026, 4, 1),
            "“Bruising protocol”: version 2, in force from 1 April 2026, changed what practitioners do. It has not been sent to any organisation"));
        Ask(4, trust, council);
        Of(record, new(2026, 4, 30))!.Says.ShouldEndWith("Eastmere Trust has not confirmed that it is used");
        Receive(trust, 5);
        Of(record, new(2026, 5, 31)).ShouldNotBeNull(); // received is not used
        Confirm(trust, 6);
        Of(record, new(2026, 6, 9)).ShouldNotBeNull();
        Of(record, new(2026, 6, 10)).ShouldBeNull(); // the council does not act in this action
    }

    [Fact]
    public void Where_no_organisation_of_the_action_was_asked_all_that_were_count()
    {
        var record = Rated(successor);
        Add(3, new(2026, 3, 10));
        Ask(3, trust, council);
        Confirm(trust, 4);
        Of(record, new(2026, 4, 30))!.Says.ShouldEndWith("Northmere Council has not confirmed that it is used");
        Confirm(council, 5);
        Of(record, new(2026, 5, 31)).ShouldBeNull();
    }

    [Fact]
    public void A_minor_version_raises_nothing_and_an_older_confirmation_says_nothing_of_a_newer_version()
    {
        var record = Rated(trust);
        policy.Add(new PolicyDraft(new(2026, 2, 10), new(2027, 1, 1), "Call.") { Changed = "A number", IsMaterial = false }, By(2));
        Of(record, new(2026, 2, 20)).ShouldBeNull();
        Add(3, new(2026, 3, 10));
        Ask(3, trust);
        Confirm(trust, 4);
        Of(record, new(2026, 4, 30)).ShouldBeNull();
        Add(6, new(2026, 6, 10));
        Ask(6, trust);
        Of(record, new(2026, 6, 30))!.Since.ShouldBe(new DateOnly(2026, 6, 10));
    }

    [Fact]
    public void It_stands_since_the_first_version_that_was_never_confirmed()
    {
        var record = Rated(trust);
        Add(3, new(2026, 3, 10));
        Ask(3, trust);
        Add(6, new(2026, 6, 10));
        Ask(6, trust);
        Of(record, new(2026, 6, 30))!.Since.ShouldBe(new DateOnly(2026, 3, 10));
        Confirm(trust, 7);
        Of(record, new(2026, 7, 31)).ShouldBeNull();
    }

    [Fact]
    public void A_confirmation_that_is_withdrawn_raises_it_again()
    {
        var record = Rated(trust);
        Add(3, new(2026, 3, 10));
        Ask(3, trust);
        Confirm(trust, 4);
        said.Single().Withdraw(ClaimKind.Confirmed, "Of another team", By(5));
        Of(record, new(2026, 4, 30)).ShouldBeNull();
        Of(record, new(2026, 5, 31)).ShouldNotBeNull();
    }

    [Fact]
    public void Evidence_on_the_newer_version_and_evidence_that_was_withdrawn_rest_on_nothing_old()
    {
        var record = Rated(trust);
        Add(3, new(2026, 3, 10));
        Of(record with { Policies = [record.Policies[0] with { VersionNumber = 2 }] }, new(2026, 3, 31)).ShouldBeNull();
        record.Action.Evidence.Single(e => e.Id == record.Policies[0].Evidence).Withdraw("Replaced", By(4).Now);
        Of(record, new(2026, 4, 30)).ShouldBeNull();
        Of(record, new(2026, 3, 31)).ShouldNotBeNull();
    }

    [Fact]
    public void A_successor_confirms_for_who_ended_midway()
    {
        var record = Rated(trust);
        Add(3, new(2026, 3, 10));
        Ask(3, trust);
        trust.End(new(2026, 4, 15), SuccessionKind.Merge, [successor], "Merged");
        said.AddRange(said.Single().PassOn(trust.Name, [successor.Id], new(2026, 4, 16), By(5).Now).ToList());
        Of(record, new(2026, 5, 31))!.Says.ShouldEndWith("Mere Valley Trust has not confirmed that it is used");
        Confirm(successor, 6);
        Of(record, new(2026, 6, 30)).ShouldBeNull();
        Of(record, new(2026, 4, 10))!.Says.ShouldEndWith("Eastmere Trust has not confirmed that it is used");
    }

    [Fact]
    public void What_is_worked_out_for_a_past_day_is_what_was_worked_out_on_it() =>
        Prop.ForAll(Gen.Choose(0, 5).ListOf(10).ToArbitrary(), steps =>
        {
            var story = new OvertakenTests();
            var record = story.Rated(story.trust);
            var then = new List<RaisedDoubt?>();
            for (var month = 2; month < steps.Count + 2; month++)
            {
                story.Step(steps[month - 2], month);
                then.Add(story.Of(record, Day(month)));
            }

            for (var month = 2; month < steps.Count + 2; month++) story.Of(record, Day(month)).ShouldBe(then[month - 2], $"month {month} of {string.Join(',', steps)}");
        }).Holds(200);

    private void Step(int kind, int month)
    {
        var newest = policy.Versions.Last(v => v.IsMaterial);
        var own = said.FirstOrDefault(a => a.VersionId == newest.Id && a.Organisation == trust.Id);
        switch (kind)
        {
            case 0:
                Add(month, new DateOnly(2026, 1, 10).AddMonths(month - 1));
                break;
            case 1:
                policy.Add(new PolicyDraft(new DateOnly(2026, 1, 10).AddMonths(month - 1), new(2028, 1, 1), "Call.") { Changed = "A number", IsMaterial = false }, By(month));
                break;
            case 2:
                Ask(month, trust, council);
                break;
            case 3 when own is not null:
                Confirm(trust, month);
                break;
            case 4 when own?.Known(Day(month)).Confirmed is not null:
                own.Withdraw(ClaimKind.Confirmed, "Of another team", By(month));
                break;
        }
    }

    private void Add(int month, DateOnly from) => policy.Add(new PolicyDraft(from, new(2028, 1, 1), "Call twice.") { Changed = "A second call" }, By(month));

    private void Ask(int month, params Organisation[] to) => said.AddRange(policy.Circulate([.. to.Select(o => o.Id)], new(2027, 1, 1), said, By(month)));

    private Acknowledgement Last(Organisation of) => said.Last(a => a.Organisation == of.Id);

    private void Receive(Organisation of, int month) => Last(of).Receive(GoldenThread.Time.LondonTime.Day(By(month).Now), By(month));

    private void Confirm(Organisation of, int month)
    {
        Receive(of, month);
        Last(of).Confirm(GoldenThread.Time.LondonTime.Day(By(month).Now), UseShownBy.Audit, "18 of 20 files", By(month));
    }

    // Rated completed in February on the first version.
    private DoubtRecord Rated(Organisation acts)
    {
        var action = Building.APlan().AddRecommendation("1", "Agree who calls").AddAction("Write a protocol");
        action.AddOrganisation(acts.Id);
        action.Reach(Activity.Done, "It is done");
        var piece = action.AddEvidence(EvidenceKind.Document, "Bruising protocol, version 1", null, null, null, null, By(1));
        action.AddEvidence(EvidenceKind.Document, "Minutes", null, null, null, null, By(1));
        action.AddImpact("Babies are seen the same day", By(1));
        action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", By(1));
        return new DoubtRecord(action, [], [], ImmutableDictionary<IndicatorId, IndicatorRecord>.Empty, new([trust, council, successor])) { Policies = [new PolicyGround(piece.Id, policy, 1, [])] };
    }

    private RaisedDoubt? Of(DoubtRecord record, DateOnly on) =>
        Doubts.Of(record with { Policies = [record.Policies[0] with { Acknowledgements = [.. said] }] }, on).SingleOrDefault(d => d.Kind == DoubtKind.Overtaken);

    // The 20th of a month; things are done on the 10th.
    private static DateOnly Day(int month) => new DateOnly(2026, 1, 20).AddMonths(month - 1);

    private static Actor By(int month) => new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new DateTimeOffset(2026, 1, 10, 9, 0, 0, TimeSpan.Zero).AddMonths(month - 1));
}
