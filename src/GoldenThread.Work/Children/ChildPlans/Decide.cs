using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>Decisions about a child, with their reasons, signed off by another (C13).</summary>
internal sealed class Decide(GoldenThreadDb db, Acting acting, OpenRecord open, WriteStatement write, FindLine line, Tell tell)
{
    /// <summary>Records a decision.</summary>
    /// <param name="children">About whom.</param>
    /// <param name="decision">What was decided.</param>
    /// <param name="given">How it was given.</param>
    /// <param name="limit">What is asked of those who see it.</param>
    /// <exception cref="RuleException">Something is missing; nobody, oneself, or somebody who may not is asked to sign it off; or the record is open by broken glass alone.</exception>
    public async Task<StatementId> Record(IReadOnlyList<ChildId> children, DecisionContent decision, Given? given = null, LimitAsked? limit = null)
    {
        foreach (var child in children) await open.Act(child);
        var number = StatementId.New();
        decision.Checked(acting.Person);
        if (decision.Signer is { } signer)
        {
            if (!(await line.Roles(signer)).Any(DecisionContent.Signers.Contains)) throw new RuleException("Choose a supervisor, a team manager or a chair to sign this off") { About = nameof(decision.Signer) };
            tell.Person(signer, children[0], number.Value, "sign-off", "A decision about a child waits for you to sign it off");
        }

        return await write.Write(children, new Draft { Kind = StatementKind.Decision, Words = decision.Words(), Given = given ?? new Given() }, limit, number);
    }

    /// <summary>Signs a decision off, or sends it back; never one's own.</summary>
    /// <param name="child">Whose record.</param>
    /// <param name="decision">Which.</param>
    /// <param name="signedOff">False sends it back.</param>
    /// <param name="because">Why; needed where it is sent back.</param>
    /// <exception cref="NothingToSeeException">There is no such decision that the person may see.</exception>
    /// <exception cref="RuleException">It is their own, was signed off, no role of theirs signs off, or a reason is missing.</exception>
    public async Task SignOff(ChildId child, StatementId decision, bool signedOff, string? because)
    {
        await open.Act(child);
        var statements = await db.Statements.AsNoTracking().Where(s => s.Child == child && (s.Kind == StatementKind.Decision || s.Kind == StatementKind.Ruling)).ToListAsync();
        if (statements.Find(s => s.Number == decision && s.Kind == StatementKind.Decision && s.Stands(acting.Now)) is not { } one) throw new NothingToSeeException();
        DecisionContent.RequireSigner(one, acting.By.Person, await line.Roles(acting.By.Person));
        if (SignedOff(statements, decision, acting.Now) is not null) throw new RuleException("This decision was signed off already");
        if (!signedOff && string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why it is sent back") { About = nameof(because) };
        if (one.Author is { } author) tell.Person(author, child, decision.Value, "sign-off", signedOff ? "A decision of yours was signed off" : "A decision of yours was sent back");
        var ruling = new RulingContent(decision, signedOff ? RulingOutcome.SignedOff : RulingOutcome.SentBack, because);
        await write.Write([child], new Draft { Kind = StatementKind.Ruling, Words = ruling.Words(), Given = new Given { Seal = one.Seal } });
    }

    /// <summary>What signed a decision off; null where nobody did.</summary>
    public static Statement? SignedOff(IEnumerable<Statement> statements, StatementId decision, DateTimeOffset known) =>
        statements.LastOrDefault(s => s.Kind == StatementKind.Ruling && s.Stands(known) && RulingContent.Read(s) is { Outcome: RulingOutcome.SignedOff } ruling && ruling.Of == decision);
}
