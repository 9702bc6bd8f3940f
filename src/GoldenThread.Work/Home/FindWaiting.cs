using GoldenThread.Publications;
using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Home;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Publications;
using GoldenThread.Storage.Returns;
using GoldenThread.Time;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;
using GoldenThread.Work.Reviews;
using GoldenThread.Work.SelfAssessments;
using GoldenThread.Work.SetUp;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Home;

/// <summary>What waits for the person, by what they may do. Each kind is a list that is empty once everything in it is done.</summary>
internal sealed class FindWaiting(GoldenThreadDb db, Acting acting, FindDrafts drafts, FindReviews reviews, FindChronologies chronologies, FindDoubts doubts, FindSetUp setUp, RecoverSecondStep recoveries, FindDuties duties, FindSelfAssessments assessments)
{
    /// <summary>Due in so many days is soon.</summary>
    public const int Soon = 28;

    // As many of each kind as one reads at a glance, where a list holds the rest.
    private const int Few = 5;

    // A refused letter is forgotten after this long: its address was mended, or nobody minds.
    private const int DaysOfRefusals = 14;

    /// <summary>The actions that are due soon, of those that the person sees.</summary>
    public static ActionFilter DueSoon(DateOnly today) => new() { Open = true, DueFrom = today, DueTo = today.AddDays(Soon) };

    /// <summary>All that waits; a kind of which nothing does is left out.</summary>
    /// <param name="counted">The figures of what the person sees.</param>
    public async Task<IReadOnlyList<Waiting>> All(PlanFigures counted)
    {
        var found = new List<Waiting>();
        if (acting.By.Role == Role.OrganisationLead)
        {
            await Actions(found, WaitingKind.OverdueActions, counted.Overdue, new ActionFilter { Overdue = true });
            await Returns(found, WaitingKind.ReturnsSentBack, ReturnState.SentBack);
            await ReviewRequests(found);
            await Actions(found, WaitingKind.ActionsDueSoon, counted.DueSoon, DueSoon(acting.Today));
        }

        found.AddRange(await duties.All());
        if (May(Permissions.May.SeeSelfAssessments)) await SelfAssessments(found);
        await ReviewSteps(found);
        if (May(Permissions.May.DecideReturns)) await Returns(found, WaitingKind.ReturnsToDecide, ReturnState.Sent);
        if (May(Permissions.May.Publish)) await Publications(found);
        if (May(Permissions.May.ImportPlans)) await Drafts(found);
        if (May(Permissions.May.SpeakForTheBoard))
        {
            Add(found, WaitingKind.BoardQuestions, counted.Unanswered, []);
            Add(found, WaitingKind.RatingsInQuestion, counted.InQuestion, []);
        }

        if (May(Permissions.May.AgreeProofs)) await Doubts(found);
        if (May(Permissions.May.AgreeRecovery)) await Recoveries(found);
        if (May(Permissions.May.Administer))
        {
            await SetUp(found);
            await Emails(found);
        }

        return [.. found.OrderBy(one => one.Kind)];
    }

    private const string Place = "On the home page";

    private static Reading OfRequest(Guid id) => new("review_request", id, Place);

    private bool May(string permission) => Permissions.May.Allows(acting.By.Role, permission);

    private static void Add(List<Waiting> found, WaitingKind kind, int count, IEnumerable<WaitingItem> first, int most = Few)
    {
        if (count > 0) found.Add(new Waiting(kind, count, [.. first.Take(most)]));
    }

    private async Task Actions(List<Waiting> found, WaitingKind kind, int count, ActionFilter filter)
    {
        if (count == 0) return;
        var rows = await new ActionList(db).Page(filter, acting.Today, 1, Few);
        Add(found, kind, count, rows.Select(row => new WaitingItem(
            row.Text.Beginning(120), Addresses.Action(new ActionId(row.Action)), $"{row.Reference} {row.Number}".Trim(), row.DueLatest)));
    }

    private async Task Returns(List<Waiting> found, WaitingKind kind, ReturnState state)
    {
        var page = await new ReturnList(db).Page(state, 1, Few);
        Add(found, kind, page.Total, page.Rows.Select(row => new WaitingItem(
            row.ActionText.Beginning(120), kind == WaitingKind.ReturnsSentBack ? $"/returns/write/{row.Return.Action.Value}" : $"/returns/{row.Return.Id}",
            kind == WaitingKind.ReturnsSentBack ? row.Reference : $"{row.Organisation}, {row.Reference}")));
    }

    private async Task ReviewRequests(List<Waiting> found)
    {
        var open = (await chronologies.AskedOfOwnOrganisation()).Where(request => request.Received is null).ToList();
        Add(found, WaitingKind.ReviewRequests, open.Count, open.Select(
            request => new WaitingItem($"{request.Kind.Words()} for {request.Title}", FindChronologies.Address(request.Id), "", request.Due, OfRequest(request.Id))));
    }

    private async Task ReviewSteps(List<Waiting> found)
    {
        var own = await reviews.Own();
        var due = own.Where(one => one.Next?.Due <= acting.Today.AddDays(Soon)).ToList();
        Add(found, WaitingKind.ReviewSteps, due.Count, due.Select(
            one => new WaitingItem(one.Next!.Step.Name, FindReviews.Address(one.Review), $"{one.Review.Reference} {one.Review.Title}", one.Next.Due,
                new Reading("review", one.Review.Id.Value, Place))));
        // An organisation sees its own requests and is told of them above.
        if (own.Count == 0 || acting.By.Organisation is not null) return;
        var teams = own.Select(one => one.Review.Id).ToList();
        var late = await (
            from request in db.ReviewRequests.AsNoTracking()
            join organisation in db.Organisations.IgnoreAutoIncludes() on request.Organisation equals organisation.Id
            where request.Received == null && request.Due < acting.Today && teams.Contains(request.Review)
            orderby request.Due
            select new { request, organisation.Name }).ToListAsync();
        Add(found, WaitingKind.LateContributions, late.Count, late.Select(
            one => new WaitingItem($"{one.request.Kind.Words()} from {one.Name}", FindChronologies.Address(one.request.Id), one.request.Title, one.request.Due,
                OfRequest(one.request.Id))), most: late.Count);
    }

    private async Task Publications(List<Waiting> found)
    {
        var person = acting.By.Person;
        var asked = await (
            from version in db.Publications.AsNoTracking()
            join plan in db.Plans on version.Plan equals plan.Id
            where version.State == PublicationState.Requested && version.PreparedBy != person
            orderby version.Prepared
            select new { version.Id, version.Number, version.Form, version.PreparedByName, version.Prepared, plan.Reference, plan.Title }).ToListAsync();
        Add(found, WaitingKind.PublicationsToApprove, asked.Count, asked.Select(one => new WaitingItem(
            $"{one.Reference} {one.Title}: version {one.Number}, {one.Form.Words().ToLowerInvariant()}", $"/publications/{one.Id}",
            $"Prepared by {one.PreparedByName} on {LondonTime.Day(one.Prepared):d MMMM yyyy}")), most: asked.Count);
    }

    private async Task Drafts(List<Waiting> found)
    {
        var waiting = await drafts.Waiting();
        Add(found, WaitingKind.DraftsToCheck, waiting.Count, waiting.Select(
            draft => new WaitingItem(draft.Name, $"/import/{draft.Id}", $"Uploaded by {draft.ByName}")));
    }

    private async Task Doubts(List<Waiting> found)
    {
        var waiting = (await doubts.Standing()).Where(one => !one.Doubt.IsAnswered(acting.Today)).ToList();
        Add(found, WaitingKind.DoubtsToAnswer, waiting.Count, waiting.Select(
            one => new WaitingItem(one.ActionText.Beginning(120), Addresses.Action(one.Doubt.Action), $"{one.Plan}: {one.Doubt.Says}")));
    }

    private async Task SelfAssessments(List<Waiting> found)
    {
        var toSignOff = await assessments.ToSignOff();
        Add(found, WaitingKind.SelfAssessmentsToSignOff, toSignOff.Count, toSignOff.Select(r => new WaitingItem(r.Cycle.Title, SelfAssessmentAddresses.Return(r.Cycle, r.Row.Organisation), r.Row.Name, r.Cycle.Due)));
        var toReply = await assessments.ToReply();
        Add(found, WaitingKind.PanelsToAnswer, toReply.Count, toReply.Select(r => new WaitingItem(r.Cycle.Title, SelfAssessmentAddresses.Return(r.Cycle, r.Row.Organisation), r.Row.Name)));
        var toAnswer = await assessments.ToAnswer();
        Add(found, WaitingKind.DifferencesToAnswer, toAnswer.Count, toAnswer.Select(q => new WaitingItem(q.Question.Question.Beginning(120), SelfAssessmentAddresses.Question(q.Question.Id), $"{q.Cycle.Title}, statement {q.Question.Statement}")));
        var toJudge = await assessments.ToJudge();
        Add(found, WaitingKind.SelfAssessmentsToJudge, toJudge.Count, toJudge.Select(r => new WaitingItem(r.Row.Name, SelfAssessmentAddresses.Return(r.Cycle, r.Row.Organisation), r.Cycle.Title)));
    }

    private async Task SetUp(List<Waiting> found)
    {
        var left = await setUp.Left();
        Add(found, WaitingKind.SetUp, left.Count, left.Select(item => new WaitingItem(item.Text, item.Address, item.About)));
    }

    private async Task Recoveries(List<Waiting> found)
    {
        var waiting = await recoveries.Waiting();
        Add(found, WaitingKind.RecoveriesToAgree, waiting.Count, waiting.Select(
            one => new WaitingItem("Remove a lost authenticator app and passkeys", $"/recoveries/{one.Id}", $"Asked by {one.AskedByName}")), waiting.Count);
    }

    private async Task Emails(List<Waiting> found)
    {
        var now = acting.Now;
        var letters = await db.Outbox.AsNoTracking().Where(letter => (letter.SentAt == null && letter.Begun > OutboxMessage.MostBegun && letter.DueAt <= now) || letter.RefusedAt > now.AddDays(-DaysOfRefusals))
            .OrderBy(letter => letter.CreatedAt).ToListAsync();
        Add(found, WaitingKind.EmailsNotSent, letters.Count, letters.Select(
            letter => new WaitingItem(letter.Subject, "/administration/outbox", $"To {letter.ToName ?? letter.ToAddress}")));
    }
}
