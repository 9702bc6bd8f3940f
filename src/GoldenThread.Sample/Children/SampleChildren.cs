using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Sample.People;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Sample.Children;

/// <summary>
/// Two teams and three invented children, so that a new user can try a record: accounts that differ, a sealed address, a child not yet born. No child, family or
/// place of it exists.
/// </summary>
internal static class SampleChildren
{
    private const string Home = "3 Cooper Row, Northmere";

    /// <summary>Does it.</summary>
    public static async Task Do(SamplePartnership sample)
    {
        var team = await Team(sample);
        await using var worker = await sample.At(SamplePeople.Worker, sample.Now);
        await using var manager = await sample.At(SamplePeople.TeamManager, sample.Now);
        var today = worker.Today;
        var (posy, ned) = (ChildId.New(), ChildId.New());
        await Begin(worker, new Beginning { Child = posy, Because = "Neighbours rang: shouting at night", FullName = "Posy Marlow", Sex = "female", Born = today.AddMonths(-14), NhsNumber = "9990000018" });
        await Begin(worker, new Beginning { Child = ned, Because = "Posy's brother", FullName = "Ned Marlow", Sex = "male", Born = today.AddYears(-6) });
        await Begin(worker, new Beginning { Because = "Referred by the midwife", Mother = new Named(IndividualId.New(), "Ivy Tarn"), Due = today.AddDays(80), Order = 1 });
        foreach (var child in (ChildId[])[posy, ned])
            await manager.The<Involve>().Begin(child, new InvolvementAsked(Of(manager), team, worker.Self.Person, InvolvementKind.Lead, today, null, "Leads the work with the family"));
        await using (var health = await sample.Desk(SamplePeople.Nurse))
        {
            await using var nurse = await sample.At(SamplePeople.Nurse, sample.Now);
            await health.The<Involve>().Begin(posy, new InvolvementAsked(Of(nurse), null, nurse.Self.Person, InvolvementKind.Core, today, null, "Health visiting"));
            await Family(worker, nurse, posy, ned);
        }

        await WrittenFamilies.Do(sample, team);
        await using var dev = await sample.At(SamplePeople.Nurse, sample.Now);
        await dev.The<AskToSee>().Ask(ned, "assessment", "His sister's weight worries me. I want to know who is at home", Level.Plan, 5, urgent: false);
    }

    private static async Task Family(SamplePerson worker, SamplePerson nurse, ChildId posy, ChildId ned)
    {
        var (ann, dale, lodger) = (IndividualId.New(), IndividualId.New(), IndividualId.New());
        var (self, brother, write) = (new IndividualId(posy.Value), new IndividualId(ned.Value), worker.The<WriteStatement>());
        Named[] names = [new(ann, "Ann Marlow") { FullName = "Ann Marlow" }, new(dale, "Dale Frost") { FullName = "Dale Frost" }];
        Draft Fact(FactContent content, Basis basis, IndividualId? source = null, params Named[] called) => new() { Fact = content, Given = new Given { Basis = basis, Source = source }, Called = called };
        await write.Write([posy], Fact(new FactContent(FactKind.ParentOf, ann) { Other = self, Nuance = "birth" }, Basis.RecordsChecked, null, names[0]));
        await write.Write([posy], Fact(new FactContent(FactKind.Sex, ann) { Value = "female" }, Basis.RecordsChecked));
        await write.Write([posy, ned], Fact(new FactContent(FactKind.SiblingOf, self) { Other = brother, Nuance = "full" }, Basis.RecordsChecked, null, new Named(brother, "Ned Marlow"), new Named(self, "Posy Marlow")));
        await write.Write([posy], Fact(new FactContent(FactKind.PartnerOf, dale) { Other = ann }, Basis.OwnAccount, ann, names[1]));
        await write.Write([posy], Fact(new FactContent(FactKind.Sex, dale) { Value = "male" }, Basis.Observed));
        foreach (var person in (IndividualId[])[self, ann])
            await write.Write([posy], Fact(new FactContent(FactKind.LivesAt, person) { Place = Home, Share = Share.Always, From = Day(worker.Today.AddMonths(-14)) }, Basis.Observed));
        await write.Write([posy], Fact(new FactContent(FactKind.LivesAt, dale) { Place = Home, Is = false, From = Day(worker.Today.AddDays(-40)) }, Basis.OwnAccount, ann));
        await nurse.The<WriteStatement>().Write([posy], Fact(new FactContent(FactKind.LivesAt, dale) { Place = Home, From = Day(worker.Today.AddDays(-30)) }, Basis.Observed));
        var father = IndividualId.New();
        await write.Write([posy], Fact(new FactContent(FactKind.ParentOf, father) { Other = self, NotSaid = NotSaid.WillNotSay }, Basis.OwnAccount, ann, new Named(father, "Posy's father")));
        await worker.The<SealPart>().Put(posy, SealKind.ConfidentialAddress, [worker.Self.Person], OthersSee.Marked, null, worker.Today.AddDays(60), "12 Quiet Mews, Calderwick");
        await write.Write([posy], Fact(new FactContent(FactKind.StaysAt, self) { Place = "12 Quiet Mews, Calderwick", Share = Share.Weekends, From = Day(worker.Today.AddDays(-10)) }, Basis.Reported, ann, new Named(lodger, "A woman who opened the door")));
    }

    private static async Task<TeamId> Team(SamplePartnership sample)
    {
        await using var admin = await sample.The(Role.Administrator, sample.Now);
        await using var manager = await sample.At(SamplePeople.TeamManager, sample.Now);
        await using var worker = await sample.At(SamplePeople.Worker, sample.Now);
        await using var supervisor = await sample.At(SamplePeople.Supervisor, sample.Now);
        var teams = admin.The<KeepTeams>();
        var team = await teams.Begin("Eastmere child protection", Of(manager), isDuty: false);
        var duty = await teams.Begin("Front door", Of(manager), isDuty: true);
        foreach (var one in (TeamId[])[team, duty]) await teams.Appoint(one, manager.Self.Person);
        await manager.The<KeepTeams>().Join(team, worker.Self.Person, manager.Today);
        await manager.The<KeepTeams>().Join(duty, worker.Self.Person, manager.Today);
        await manager.The<KeepTeams>().Supervise(supervisor.Self.Person, worker.Self.Person, manager.Today, null);
        return team;
    }

    private static Task<ChildId> Begin(SamplePerson worker, Beginning child) => worker.The<BeginRecord>().Begin(child);

    private static OrganisationId Of(SamplePerson person) => person.Self.Organisation!.Value;

    private static ApproximateDate Day(DateOnly day) => ApproximateDate.Kept($"{day:d MMMM yyyy}", $"{day:yyyy-MM-dd}", day, day);
}
