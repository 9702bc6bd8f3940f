using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>Keeps a child's plan: what is added, proposed, agreed, given to another, met or ended.</summary>
internal sealed class KeepPlan(GoldenThreadDb db, Acting acting, PlanKeepers keepers, WriteStatement write, Tell tell)
{
    private const string OnlyKeepers = "The lead professional, a supervisor, a team manager or the chair does this. Ask them, or propose it";

    /// <summary>Adds a need or a watch-point. Of somebody who does not keep the plan it is a proposal, which stands on the plan as one.</summary>
    /// <param name="children">In whose records.</param>
    /// <param name="draft">The need or the watch-point.</param>
    /// <param name="limit">What is asked of those who see it.</param>
    /// <param name="of">The statement's id, where its rows are written one after the other.</param>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see of one of the records.</exception>
    public async Task<StatementId> Add(IReadOnlyList<ChildId> children, Draft draft, LimitAsked? limit = null, StatementId? of = null)
    {
        var (keeps, number) = (await keepers.Keeps(children, draft.Given.Seal), of ?? StatementId.New());
        var words = keeps ? draft.Words : new Dictionary<string, string>(draft.Words, StringComparer.Ordinal) { ["proposed"] = "yes" };
        if (draft.Kind == StatementKind.Need && draft.Given.Seal is null && limit is null) await TellOwner(draft.Words.GetValueOrDefault(Owners.Owner), children[0], number.Value);
        return await write.Write(children, draft with { Words = words }, limit, number);
    }

    /// <summary>Adds a need.</summary>
    /// <exception cref="RuleException">What, whose or when is missing.</exception>
    public Task<StatementId> Add(ChildId child, NeedContent need) => Add([child], Draft(StatementKind.Need, need.Checked().Words()));

    /// <summary>Adds a watch-point.</summary>
    /// <exception cref="RuleException">What or by whom is missing.</exception>
    public Task<StatementId> Add(ChildId child, WatchPointContent point) => Add([child], Draft(StatementKind.WatchPoint, point.Checked().Words()));

    /// <summary>Adds what we do if something happens.</summary>
    /// <exception cref="RuleException">Something is missing, or the person does not keep the plan.</exception>
    public async Task<StatementId> Add(ChildId child, ContingencyContent said)
    {
        await Require(child);
        return await write.Write([child], Draft(StatementKind.Contingency, said.Checked().Words()));
    }

    /// <summary>Adds who visits when: of one's own organisation, or of any by those who keep the plan.</summary>
    /// <param name="child">Whose plan.</param>
    /// <param name="visits">Who visits when.</param>
    /// <param name="isOurs">True where those who visit are of the writer's organisation.</param>
    /// <exception cref="RuleException">Something is missing, or the visits are another organisation's.</exception>
    public async Task<StatementId> Add(ChildId child, VisitsContent visits, bool isOurs)
    {
        if (!isOurs) await Require(child);
        return await write.Write([child], Draft(StatementKind.Visits, visits.Checked().Words()));
    }

    /// <summary>Says that something may harm who visits: anybody who works with the child does.</summary>
    /// <exception cref="RuleException">It does not say what.</exception>
    public Task<StatementId> Add(ChildId child, DangerContent danger) => write.Write([child], Draft(StatementKind.Danger, danger.Checked().Words()));

    /// <summary>Gives a need or a watch-point to somebody from today on.</summary>
    /// <exception cref="RuleException">Nobody is named, or the person neither has it nor keeps the plan.</exception>
    public async Task HandOver(ChildId child, StatementId thing, string? owner)
    {
        if (string.IsNullOrWhiteSpace(owner)) throw new RuleException("Choose who takes it over") { About = nameof(owner) };
        if (!await keepers.Keeps([child]) && !await IsMine(child, thing)) throw new RuleException(OnlyKeepers);
        await TellOwner(owner, child, thing.Value);
        await write.Write([child], Draft(StatementKind.Handover, new Dictionary<string, string>(StringComparer.Ordinal) { [Owners.Of] = thing.Value.ToString(), [Owners.Owner] = owner.Trim(), [Owners.From] = $"{acting.Today:yyyy-MM-dd}" }));
    }

    /// <summary>Closes a need: it is met, or not needed any more.</summary>
    /// <param name="child">Whose plan.</param>
    /// <param name="need">Which.</param>
    /// <param name="met">True where it is met.</param>
    /// <param name="because">How one knows, or why it is not needed.</param>
    /// <exception cref="RuleException">No reason is given, or the person neither has it nor keeps the plan.</exception>
    public async Task Close(ChildId child, StatementId need, bool met, string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException(met ? "Enter how you know that it is met" : "Enter why it is not needed any more") { About = nameof(because) };
        if (!await keepers.Keeps([child]) && !await IsMine(child, need)) throw new RuleException("Whoever has this need, or keeps the plan, closes it. Ask them");
        if ((await Plan(child)).Needs.FirstOrDefault(n => n.Statement.Number == need) is not { } one) throw new NothingToSeeException();
        if (!one.IsOpen) throw new RuleException("This need was closed already");
        await write.Write([child], Draft(StatementKind.Event, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Owners.Of] = need.Value.ToString(),
            ["what"] = one.Content.What ?? "",
            ["result"] = met ? "met" : "not needed any more",
            ["because"] = because.Trim(),
        }) with
        { Value = ChildPlan.NeedClosed });
    }

    /// <summary>Says something to a part of a plan: a proposal is agreed or not taken on, a part ends.</summary>
    /// <exception cref="RuleException">The person does not keep the plan, or gives no reason where one is needed.</exception>
    public async Task Rule(ChildId child, RulingContent ruling)
    {
        if (ruling.Outcome != RulingOutcome.Agreed && string.IsNullOrWhiteSpace(ruling.Because)) throw new RuleException("Enter a reason") { About = nameof(ruling.Because) };
        if (!await keepers.Keeps([child]) && !(ruling.Outcome == RulingOutcome.Ended && await IsOurs(child, ruling.Of))) throw new RuleException(OnlyKeepers);
        await write.Write([child], Draft(StatementKind.Ruling, ruling.Words()));
    }

    private async Task Require(ChildId child)
    {
        if (!await keepers.Keeps([child])) throw new RuleException(OnlyKeepers);
    }

    private async Task<ChildPlan> Plan(ChildId child) => new(await db.Statements.AsNoTracking().Where(s => s.Child == child).ToListAsync(), acting.Now, acting.Now);

    // The person, their teams or their organisation has it.
    private async Task<bool> IsMine(ChildId child, StatementId thing)
    {
        var (plan, mine) = (await Plan(child), await Mine());
        var owner = plan.Needs.FirstOrDefault(n => n.Statement.Number == thing)?.Owner ?? plan.WatchPoints.FirstOrDefault(w => w.Statement.Number == thing)?.Owner;
        return owner is not null && mine.Contains(owner);
    }

    private Task<bool> IsOurs(ChildId child, StatementId thing)
    {
        var own = acting.Writes.Organisation;
        return db.Statements.AnyAsync(s => s.Child == child && s.Number == thing && s.Organisation == own);
    }

    /// <summary>The ids under which the person may have something: themselves, their teams, their organisation.</summary>
    public async Task<IReadOnlySet<string>> Mine()
    {
        var (me, today) = (acting.By.Person, acting.Today);
        var teams = await db.TeamMembers.AsNoTracking().Where(m => m.Account == me && m.FromDay <= today && (m.ToDay == null || m.ToDay >= today)).Select(m => m.Team).ToListAsync();
        return teams.Select(t => t.Value.ToString()).Append(me.Value.ToString()).Append(acting.Writes.Organisation.Value.ToString()).ToHashSet(StringComparer.Ordinal);
    }

    private async Task TellOwner(string? owner, ChildId child, Guid about)
    {
        if (!Guid.TryParse(owner, out var id) || !await db.Accounts.AsNoTracking().AnyAsync(a => a.Id == id)) return;
        tell.Person(new PersonId(id), child, about, "need", "A need on a child's plan is yours to see to");
    }

    private static Draft Draft(StatementKind kind, IReadOnlyDictionary<string, string> words) => new() { Kind = kind, Words = words, Given = new Given { Part = Part.Plan } };
}
