using GoldenThread.Champions;
using GoldenThread.Policies;
using GoldenThread.Sample.Indicators;
using GoldenThread.Sample.People;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Champions;
using GoldenThread.Work.Organisations;
using GoldenThread.Work.Policies;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Sample.Policies;

/// <summary>A protocol in two versions whose use was confirmed, a briefing that was never confirmed and is past its review, and champions.</summary>
internal static class SamplePolicies
{
    private const string Health = "Eastmere Community Health Trust";

    private const string Protocol = """
        # When it applies
        Any bruise or mark on a baby who cannot yet move by themselves, whoever sees it and whatever the explanation.

        # What you do
        - Look at the whole child, and write down what you see, where it is and how large.
        - Ask the parents how it happened, and write down their words.
        - Ring children's social care on the same day. Say that you are using this protocol.
        - Ask for an examination by a paediatrician within four hours.

        # What you do not do
        Do not wait for somebody to ring back before you record. Do not decide alone that a mark is a birthmark: look for it in the birth record first.
        """;

    private const string Briefing = """
        # What we learned
        A plan for sleep was talked about once, on the day after the birth, and nobody came back to it when the family moved.

        # What is different now
        - Talk about sleep at every visit of the first six months, and whenever the family sleeps somewhere else.
        - See where the baby sleeps. Write down what you saw.
        """;

    /// <summary>Does what its people did over a year and a half.</summary>
    public static async Task Do(SamplePartnership sample)
    {
        await using var manager = await sample.The(Role.BusinessManager, sample.Now.AddMonths(-16));
        await using var lead = await sample.The(Role.OrganisationLead, sample.Now.AddMonths(-16));
        await using var worker = await sample.At(SamplePeople.Worker, sample.Now.AddMonths(-4));
        var own = lead.The<GoldenThreadDb>().Session!.Organisation!.Value;
        var health = (await manager.The<FindOrganisations>().Register()).Named(Health).Single().Id;
        var db = manager.The<GoldenThreadDb>();
        var asked = await db.Set<GoldenThread.Plans.Recommendation>().Where(r => db.Set<GoldenThread.Plans.Plan>().Any(p => p.Id == r.Plan && p.Reference == SampleIndicator.Plan)).OrderBy(r => r.Id).Select(r => r.Id).FirstAsync();
        await OfBruises(sample, manager, lead, worker, own, health, asked);
        await OfSleep(sample, manager, lead, own, health, asked);
        await Champions(sample, manager, own, health);
    }

    // The second version is material; the council confirmed its use, the trust received it.
    private static async Task OfBruises(SamplePartnership sample, SamplePerson manager, SamplePerson lead, SamplePerson worker, OrganisationId own, OrganisationId health, RecommendationId asked)
    {
        var keep = manager.The<KeepPolicy>();
        await keep.Add("BRUISING-1", "Bruises on babies who cannot move", PolicyKind.Protocol, null, new PolicyDraft(manager.Today, manager.Today.AddYears(1), Protocol) { AsksReaders = true });
        await keep.Circulate(await Found(manager, "BRUISING-1"), [own, health], manager.Today.AddDays(28));
        await Say(lead, "BRUISING-1", own, sample.Now.AddMonths(-15), 64, 80);
        manager.At(sample.Now.AddMonths(-5));
        var policy = (await Found(manager, "BRUISING-1")).Policy;
        await keep.AddVersion(policy, policy.Newest.Number, new PolicyDraft(manager.Today.AddDays(14), manager.Today.AddYears(1), Protocol)
        {
            Changed = "The examination is within four hours. Before, it was on the next working day.",
            BecauseOf = [asked],
            AsksReaders = true,
            Questions =
            [
                new("A baby of three months has a small bruise. The parents say how it happened. When do you ring children's social care?", "On the same day", ["When a paediatrician has seen it", "Only if the parents' words do not fit"], "What you do, third point"),
                new("How soon is the examination by a paediatrician?", "Within four hours", ["On the next working day", "Within a week"], "What you do, fourth point"),
                new("You think that it is a birthmark. What do you do first?", "Look for it in the birth record", ["Write it down and wait", "Ask the parents to send a picture"], "What you do not do"),
            ],
        });
        await keep.Circulate(await Found(manager, "BRUISING-1"), [own, health], manager.Today.AddDays(28));
        var said = await Say(lead, "BRUISING-1", own, sample.Now.AddMonths(-4), 71, 82);
        lead.At(sample.Now.AddMonths(-3));
        await lead.The<AcknowledgePolicy>().Confirm(said, said.Version, lead.Today, UseShownBy.Audit, "Audit of bruises on babies, question 2: 17 of 20 files had the call on the same day");
        worker.At(sample.Now.AddMonths(-4).AddDays(3));
        var read = (await Found(worker, "BRUISING-1")).Policy;
        await worker.The<ReadPolicy>().Confirm(read, read.On(worker.Today)!, [.. read.On(worker.Today)!.Questions.Select(q => (int?)q.Choices.IndexOf(q.Right))]);
    }

    // Received and passed on, never confirmed in use; nobody looked at it again by its day.
    private static async Task OfSleep(SamplePartnership sample, SamplePerson manager, SamplePerson lead, OrganisationId own, OrganisationId health, RecommendationId asked)
    {
        manager.At(sample.Now.AddMonths(-14));
        await manager.The<KeepPolicy>().Add(
            "SLEEP-BRIEFING", "Safe sleep wherever the family stays", PolicyKind.Briefing, null,
            new PolicyDraft(manager.Today, LondonTime.Day(sample.Now.AddMonths(-1)), Briefing) { BecauseOf = [asked], Because = "A review found that a plan for sleep was talked about once." });
        await manager.The<KeepPolicy>().Circulate(await Found(manager, "SLEEP-BRIEFING"), [own, health], manager.Today.AddDays(28));
        await Say(lead, "SLEEP-BRIEFING", own, sample.Now.AddMonths(-13), null, null);
    }

    private static async Task Champions(SamplePartnership sample, SamplePerson manager, OrganisationId own, OrganisationId health)
    {
        manager.At(sample.Now.AddMonths(-14));
        var accounts = await manager.The<FindChampions>().People();
        PersonId Account(string email) => new(accounts.Single(a => a.Email == email).Id);
        var keep = manager.The<KeepChampion>();
        var (trained, since) = (manager.Today.AddMonths(-2), manager.Today);
        var worker = await keep.Add(new ChampionDraft("Hana Whitfield", own, ["Voice of the child", "Safe sleep"], since) { Person = Account(SamplePeople.Worker), Email = SamplePeople.Worker, Trained = trained });
        await keep.Add(new ChampionDraft("Uma Larkin", health, ["Safe sleep", "Safe handling"], since) { Person = Account(SamplePeople.Nurse), Email = SamplePeople.Nurse, Trained = trained });
        var gone = await keep.Add(new ChampionDraft("Isla Fenwick", health, ["Safe handling"], since) { Trained = trained.AddYears(-1) });
        manager.At(sample.Now.AddMonths(-3));
        await keep.Confirm(worker);
        await keep.End(gone, manager.Today, "Moved to another trust");
    }

    private static async Task<Acknowledgement> Say(SamplePerson lead, string reference, OrganisationId own, DateTimeOffset at, int? reached, int? staff)
    {
        lead.At(at);
        var said = (await Found(lead, reference)).Acknowledgements.Where(a => a.Organisation == own).MaxBy(a => a.AskedAt)!;
        await lead.The<AcknowledgePolicy>().Receive(said, said.Version, lead.Today);
        lead.At(at.AddDays(9));
        await lead.The<AcknowledgePolicy>().Cascade(said, said.Version, lead.Today, "All teams, at their meetings, with the page printed", reached, staff);
        return said;
    }

    private static async Task<FoundPolicy> Found(SamplePerson person, string reference)
    {
        person.The<GoldenThreadDb>().ChangeTracker.Clear();
        return (await person.The<FindPolicies>().One(reference))!;
    }
}
