using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Documents.Definitions;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using GoldenThread.Work.Access.Sharing;
using GoldenThread.Work.Children.Sharing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>Questions of one organisation to another, or to whoever visits; answered in words, or not shared, which is a decision with a reviewer and a date.</summary>
internal sealed class AskOthers(GoldenThreadDb db, Acting acting, OpenRecord open, WriteStatement write, AsSystem system, WhoIsTold told, ShareStatements share, Tell tell, SharingParameters set)
{
    private const int WorkingDaysShared = 10;
    private const string Told = "Another organisation asks yours a question about a child";

    /// <summary>The bases on which another organisation is asked. Consent is a basis only where nothing else is, and is asked for elsewhere.</summary>
    public IReadOnlyList<string> Bases => [.. set.Times.Offered(acting.Today, consented: false).Where(b => b != ShareBasis.PublicTask).Select(b => b.InWords())];

    /// <summary>
    /// Asks. Those of the organisation who work with the child are told; where nobody does, the question is shared with it for ten working days, and nothing else: it
    /// answers in its own words.
    /// </summary>
    /// <param name="children">Of whom.</param>
    /// <param name="question">What is asked, of whom, on which basis.</param>
    /// <param name="given">How it was given.</param>
    /// <param name="about">The adult, of a factor for adults.</param>
    /// <exception cref="RuleException">Nothing is asked, it is asked of oneself or on no basis, or the record is open by broken glass alone.</exception>
    public async Task<StatementId> Ask(IReadOnlyList<ChildId> children, QuestionContent question, Given? given = null, IndividualId? about = null)
    {
        question.Checked();
        if (question.To == acting.Writes.Organisation) throw new RuleException("Choose another organisation") { About = nameof(question.To) };
        var basis = SharingWords.Basis(question.Basis);
        if (question.To is not null && (basis is null || !Bases.Contains(question.Basis!))) throw new RuleException("Choose the basis for asking") { About = nameof(question.Basis) };
        foreach (var child in children) await open.Act(child, Level.Own);
        var (number, strangers) = (StatementId.New(), new List<ChildId>());
        if (question.To is { } to)
            foreach (var child in children)
            {
                if ((await told.Involved(to, child)).Count == 0) strangers.Add(child);
                else foreach (var person in await told.Of(to, child)) tell.Person(person, child, number.Value, "question", Told);
            }

        await write.Write(children, new Draft { Kind = StatementKind.Question, About = about, Words = question.Words(), Given = (given ?? new Given()) with { Part = Part.Plan } }, null, number);
        foreach (var child in strangers)
            await share.Share(child, new ShareAsked { What = [number], To = [question.To!.Value.Value], Basis = basis, Purpose = "A question", Until = TimetableDefinitions.WorkingDays.Add(acting.Today, WorkingDaysShared), NoOnwardSharing = true, Says = Told });
        return number;
    }

    /// <summary>The questions of an opened record that are no factor's, with the last answer to each.</summary>
    public static IEnumerable<(Statement Statement, QuestionContent Content, RulingContent? Answer)> In(ChildShown shown) => new ChildPlan(shown.Statements, shown.Known, shown.Known).Questions;

    /// <summary>True where somebody may answer: it is to their organisation, or to whoever visits and sees the plan; it is not answered, or was not shared and they look at that again.</summary>
    public static bool MayAnswer(Statement question, QuestionContent content, RulingContent? answer, OrganisationId own, PersonId person, bool seesPlan) =>
        (content.To is { } to ? to == own : seesPlan && question.Organisation != own) && (answer is null || (answer is { Outcome: RulingOutcome.NotShared, Reviewer: { } reviewer } && reviewer == person));

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
}
