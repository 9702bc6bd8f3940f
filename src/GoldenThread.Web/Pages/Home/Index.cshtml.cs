using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Returns;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Pages.Board;
using GoldenThread.Web.Pages.Plans;
using GoldenThread.Web.Pages.Plans.Lists;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Home;

/// <summary>The first page after signing in: what is overdue, what waits for whom, what changed, how the ratings stand.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(GoldenThreadDb db, FindPlans find) : PageModel
{
    private const int Months = 12;
    private const int Soon = 28;

    public bool IsLead => User.RoleOrNull() == Role.OrganisationLead;

    public string PartnershipName { get; private set; } = "";

    public string? OrganisationName { get; private set; }

    public RatingScale Scale { get; private set; } = RatingScale.Three;

    public DateOnly Today => find.Today;

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public IReadOnlyList<ActionRow> Overdue { get; private set; } = [];

    public IReadOnlyList<ActionRow> DueSoon { get; private set; } = [];

    public IReadOnlyList<Figure> Ratings { get; private set; } = [];

    public IReadOnlyList<(DateOnly Day, IReadOnlyDictionary<string, int> Counts)> OverTime { get; private set; } = [];

    public BoardMeeting? LastMeeting { get; private set; }

    public BoardMeeting? NextMeeting { get; private set; }

    public IReadOnlyList<Figure> Changes { get; private set; } = [];

    public IReadOnlyList<OwedRow> Owed { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync();
        (PartnershipName, Scale) = (partnership.Name, partnership.Scale);
        var actions = new ActionList(db);
        Overdue = await actions.Page(new ActionFilter { Overdue = true }, Today, 1, 5);
        DueSoon = await actions.Page(SoonDue.Filter, Today, 1, 5);
        if (IsLead) await ForLead(actions);
        else await ForPartnership(actions);
    }

    private ActionQuestion SoonDue => new() { Open = true, DueFrom = Today, DueTo = Today.AddDays(Soon) };

    private async Task ForLead(ActionList actions)
    {
        if (User.OrganisationOrNull() is { } organisation)
        {
            OrganisationName = await db.Organisations.Where(one => one.Id == organisation).Select(one => one.Name).SingleOrDefaultAsync();
            Owed = await new WhoOwesWhat(db).Ask(organisation);
        }

        Figures =
        [
            await Count(actions, "overdue", "overdue", new ActionQuestion { Overdue = true }),
            await Count(actions, $"due in the next {Soon} days", $"due in the next {Soon} days", SoonDue),
            Figure.Of(Owed.Count(row => row.ReturnState == "sent-back"), "return sent back to you", "returns sent back to you", "/returns?State=SentBack"),
            await Count(actions, "not done yet", "not done yet", new ActionQuestion { Open = true }),
        ];
    }

    private async Task ForPartnership(ActionList actions)
    {
        var recommendations = new RecommendationList(db);
        Figures =
        [
            await Count(actions, "action overdue", "actions overdue", new ActionQuestion { Overdue = true }),
            await Count(actions, $"action due in the next {Soon} days", $"actions due in the next {Soon} days", SoonDue),
            .. User.Allows(May.DecideReturns)
                ? new[] { Figure.Of(await db.Returns.CountAsync(one => one.State == ReturnState.Sent), "return waits for you", "returns wait for you", "/returns?State=Sent") } : [],
            await Count(recommendations, "rating in question", "ratings in question", new RecommendationQuestion { InQuestion = true }),
            await Count(recommendations, "recommendation on which the board waits for an answer", "recommendations on which the board waits for an answer", new RecommendationQuestion { Unanswered = true }),
        ];
        var levels = await recommendations.CountByLevel(new RecommendationFilter());
        Ratings =
        [
            .. Scale.Levels.Select(level => level.Key).Append(ActionFilter.Unrated).Where(key => key != ActionFilter.Unrated || levels.ContainsKey(key))
                .Select(key => new Figure(LevelShown.Name(key, Scale), levels.GetValueOrDefault(key), new RecommendationQuestion { Rating = key }.Address())),
        ];
        var days = await new RatingsOverTime(db).Ask(Today, Months);
        OverTime = [.. days.GroupBy(one => one.Day).Select(day => (day.Key, (IReadOnlyDictionary<string, int>)day.ToDictionary(one => one.Level, one => one.Count, StringComparer.Ordinal)))];
        await SinceTheBoardMet();
    }

    private async Task SinceTheBoardMet()
    {
        LastMeeting = await db.BoardMeetings.AsNoTracking().Where(meeting => meeting.HeldOn <= Today).OrderByDescending(meeting => meeting.HeldOn).FirstOrDefaultAsync();
        NextMeeting = await db.BoardMeetings.AsNoTracking().Where(meeting => meeting.HeldOn > Today).OrderBy(meeting => meeting.HeldOn).FirstOrDefaultAsync();
        if (LastMeeting is not { } last) return;
        var counts = await new ChangeList(db).Count(BoardDay.Begins(last.HeldOn));
        Changes = [.. Enum.GetValues<ChangeKind>().Where(counts.ContainsKey).Select(kind => new Figure(BoardDay.Words(kind, counts[kind]), counts[kind], BoardDay.Address(last.HeldOn, kind)))];
    }

    private async Task<Figure> Count(ActionList list, string one, string more, ActionQuestion asked) => Figure.Of(await list.Count(asked.Filter, Today), one, more, asked.Address());

    private static async Task<Figure> Count(RecommendationList list, string one, string more, RecommendationQuestion asked) => Figure.Of(await list.Count(asked.Filter), one, more, asked.Address());
}
