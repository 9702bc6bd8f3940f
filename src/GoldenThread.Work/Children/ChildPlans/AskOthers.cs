using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>Questions of one organisation to another, or to whoever visits; answered in words, or not shared, which is a decision with a reviewer and a date.</summary>
internal sealed class AskOthers(GoldenThreadDb db, Acting acting, OpenRecord open, WriteStatement write, AsSystem system, FindLine line, Tell tell)
{
    /// <summary>Asks. Those of the organisation who work with the child are told; where nobody does, its safeguarding leads.</summary>
    /// <exception cref="RuleException">Nothing is asked, it is asked of oneself, or the record is open by broken glass alone.</exception>
    public async Task<StatementId> Ask(IReadOnlyList<ChildId> children, QuestionContent question, Given? given = null)
    {
        question.Checked();
        if (question.To == acting.Writes.Organisation) throw new RuleException("Choose another organisation") { About = nameof(question.To) };
        foreach (var child in children) await open.Act(child, Level.Own);
        var number = StatementId.New();
        if (question.To is { } to)
            foreach (var child in children)
                foreach (var person in await Told(child, to)) tell.Person(person, child, number.Value, "question", "Another organisation asks about a child");
        return await write.Write(children, new Draft { Kind = StatementKind.Question, Words = question.Words(), Given = (given ?? new Given()) with { Part = Part.Plan } }, null, number);
    }

    /// <summary>Answers a question, or decides not to share what was asked for; whoever asked is told. The organisation that was asked does, whether or not it may open the record.</summary>
    /// <param name="question">Which.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The answer as it stands in the record.</returns>
    /// <exception cref="NothingToSeeException">There is no such question to the person's organisation.</exception>
    /// <exception cref="RuleException">The answer has no words; or what is not shared has no reviewer or no date, or the reviewer is the person.</exception>
    public async Task<StatementId> Answer(StatementId question, RulingContent answer)
    {
        if (string.IsNullOrWhiteSpace(answer.Because)) throw new RuleException(answer.Outcome == RulingOutcome.NotShared ? "Enter why it is not shared" : "Enter your answer") { About = nameof(answer.Because) };
        if (answer.Outcome == RulingOutcome.NotShared)
        {
            if (answer.Reviewer is null) throw new RuleException("Choose who looks at this decision again") { About = nameof(answer.Reviewer) };
            if (answer.Reviewer == acting.Person) throw new RuleException("Choose somebody else: nobody reviews their own decision") { About = nameof(answer.Reviewer) };
            if (!(answer.Review > acting.Today)) throw new RuleException("Enter a review date that is in the future") { About = nameof(answer.Review) };
        }

        var (by, number) = (acting.Writes, StatementId.New());
        var rows = await system.Do(s => s.Statements.AsNoTracking().Where(q => q.Number == question && q.Kind == StatementKind.Question && q.WithdrawnAt == null).ToListAsync());
        var asked = rows.Where(q => QuestionContent.Of(q).To is not { } to || to == by.Organisation).ToList();
        if (asked.Count == 0 || (QuestionContent.Of(asked[0]).To is null && (await db.OpenRecords([.. asked.Select(q => q.Child)], "To write")).Any(o => o.Level < Level.Plan))) throw new NothingToSeeException();
        await system.Save(
            within =>
            {
                foreach (var one in asked)
                {
                    within.Add(new Statement(acting.Partnership, one.Child, number, StatementKind.Ruling, by, new Given { Part = Part.Plan, Seal = one.Seal }) { Words = answer.Words() });
                    if (one.Author is { } author) tell.Person(within, author, one.Child, question.Value, "question", answer.Outcome == RulingOutcome.NotShared ? "What you asked for is not shared. See why, and when that is looked at again" : "Your question was answered");
                    if (answer.Reviewer is { } reviewer) tell.Person(within, reviewer, one.Child, question.Value, "not-shared", $"Somebody decided not to share something about a child. You look at it again on {answer.Review:d MMMM yyyy}");
                }

                return Task.CompletedTask;
            },
            answer.Because.Trim());
        return number;
    }

    private Task<List<PersonId>> Told(ChildId child, OrganisationId organisation) => system.Do(async s =>
    {
        var day = acting.Today;
        var workers = (await s.Involvements.AsNoTracking().Where(i => i.Child == child && i.Organisation == organisation && i.FromDay <= day && (i.ToDay == null || i.ToDay >= day)).ToListAsync()).Select(i => i.Worker).OfType<PersonId>().Distinct().ToList();
        return workers.Count > 0 ? workers : await line.SafeguardingLeadsOf(organisation);
    });
}
