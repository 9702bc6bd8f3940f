using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>
/// Agreements with the family (C17). A term that makes a victim of recorded domestic abuse answer for the abuser's conduct is asked about, and the agreement
/// does not hold before a manager has given the reason.
/// </summary>
internal sealed class AgreeWithFamily(Acting acting, OpenRecord open, WriteStatement write, FindAround around, FindLine line, Tell tell)
{
    /// <summary>The agreements of a record, the last first.</summary>
    /// <param name="shown">What the person has opened.</param>
    public async Task<IReadOnlyList<AgreementShown>> In(ChildShown shown)
    {
        var here = await around.Of(shown, acting.Today);
        var rulings = shown.Statements.Where(s => s.Kind == StatementKind.Ruling && s.Stands(shown.Known)).Select(s => (Statement: s, Content: RulingContent.Read(s))).Where(r => r.Content is not null).ToLookup(r => r.Content!.Of, r => (r.Statement, r.Content!));
        return
        [
            .. shown.Statements.Where(s => s.Kind == StatementKind.Agreement && s.Stands(shown.Known)).OrderByDescending(s => s.Recorded)
                .Select(s => (Statement: s, Content: FamilyAgreement.Of(s))).Select(a => new AgreementShown(a.Statement, a.Content, AskedAbout(here, a.Content), [.. rulings[a.Statement.Number]])),
        ];
    }

    /// <summary>Records an agreement.</summary>
    /// <param name="shown">What the person has opened.</param>
    /// <param name="agreement">What was promised.</param>
    /// <param name="keep">True where a term that is asked about is to stay, and a manager is to give the reason.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="RuleException">Something is missing; or a term is asked about and not kept.</exception>
    public async Task<StatementId> Agree(ChildShown shown, FamilyAgreement agreement, bool keep)
    {
        var child = shown.Opened.Child;
        await open.Act(child);
        agreement.Checked(acting.Today);
        var asked = AskedAbout(await around.Of(shown, acting.Today), agreement);
        if (asked.Count > 0 && !keep)
            throw new RuleException($"Promise {asked[0]} makes one adult answer for what another adult does. Where there has been abuse, this does not keep a child safe. Change it, or keep it and ask a manager to give the reason") { About = "Keep" };
        var number = StatementId.New();
        if (asked.Count > 0)
            foreach (var manager in await line.ManagersOf(acting.By.Person, acting.Today)) tell.Person(manager, child, number.Value, "agreement", "An agreement with a family has a promise that needs your reason");
        return await write.Write([child], new Draft { Kind = StatementKind.Agreement, Words = agreement.Words(), Given = new Given { Part = Part.Plan } }, null, number);
    }

    /// <summary>A manager of the organisation that agreed gives the reason for a term that was asked about.</summary>
    /// <exception cref="RuleException">The person is no such manager, or gives no reason.</exception>
    public async Task Allow(ChildShown shown, AgreementShown agreement, int term, string? because)
    {
        if (!(await line.Roles(acting.By.Person)).Contains(Role.TeamManager) || agreement.Statement.Organisation != acting.Writes.Organisation) throw new RuleException("A team manager of the organisation that made the agreement gives the reason");
        if (!agreement.Waiting.Contains(term)) throw new RuleException("This promise needs no reason");
        await Say(shown, agreement, new RulingContent(agreement.Statement.Number, RulingOutcome.TermAllowed, because) { Term = term });
    }

    /// <summary>Notes that a promise was not kept; those who answer for the child are told.</summary>
    /// <exception cref="RuleException">No reason is given, or there is no such promise.</exception>
    public async Task NoteBroken(ChildShown shown, AgreementShown agreement, int? term, string? because)
    {
        if (term is not { } number || number < 1 || number > agreement.Content.Terms.Count) throw new RuleException("Choose which promise was not kept") { About = nameof(term) };
        foreach (var person in await line.WhoAnswersFor(shown.Opened.Child)) tell.Person(person, shown.Opened.Child, agreement.Statement.Number.Value, "agreement", "A promise of an agreement with a family was not kept");
        await Say(shown, agreement, new RulingContent(agreement.Statement.Number, RulingOutcome.Broken, because) { Term = number });
    }

    /// <summary>Ends an agreement.</summary>
    /// <exception cref="RuleException">No reason is given.</exception>
    public Task End(ChildShown shown, AgreementShown agreement, string? because) => Say(shown, agreement, new RulingContent(agreement.Statement.Number, RulingOutcome.Ended, because));

    private async Task Say(ChildShown shown, AgreementShown agreement, RulingContent ruling)
    {
        if (string.IsNullOrWhiteSpace(ruling.Because)) throw new RuleException("Enter a reason") { About = nameof(ruling.Because) };
        await open.Act(shown.Opened.Child);
        await write.Write([shown.Opened.Child], new Draft { Kind = StatementKind.Ruling, Words = ruling.Words(), Given = new Given { Part = Part.Plan, Seal = agreement.Statement.Seal } });
    }

    private static List<int> AskedAbout(AroundShown here, FamilyAgreement agreement)
    {
        var victims = FamilyAgreement.Victims(here.Statements, here.People.Select(p => p.Person), here.Known);
        var adults = here.People.Select(p => (p.Person, here.Called(p.Person))).ToList();
        return [.. agreement.Terms.Select((t, n) => (Term: t, Number: n + 1)).Where(t => t.Term.IsAskedAbout(victims, adults)).Select(t => t.Number)];
    }
}
