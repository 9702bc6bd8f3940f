using GoldenThread.Plans;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Returns;
using GoldenThread.Web.Pages.Board;
using GoldenThread.Web.Pages.Plans;
using GoldenThread.Web.Pages.Plans.Lists;
using GoldenThread.Work.Board;
using GoldenThread.Work.Home;
using GoldenThread.Work.Returns;

namespace GoldenThread.Web.Pages.Home;

/// <summary>The first page after signing in: what is overdue, what waits for whom, what changed, how the ratings stand.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(FindDashboard dashboard, FindReturns returns, FindBoard board, Acting acting) : PageModel
{
    private const int Months = 12;
    private const int Soon = 28;
    private const int Few = 5;

    public bool IsLead => User.RoleOrNull() == Role.OrganisationLead;

    public string PartnershipName { get; private set; } = "";

    public string? OrganisationName { get; private set; }

    public RatingScale Scale { get; private set; } = RatingScale.Three;

    public DateOnly Today => acting.Today;

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public IReadOnlyList<ActionRow> Overdue { get; private set; } = [];

    public IReadOnlyList<Figure> Ratings { get; private set; } = [];

    public IReadOnlyList<(DateOnly Day, IReadOnlyDictionary<string, int> Counts)> OverTime { get; private set; } = [];

    public BoardMeeting? LastMeeting { get; private set; }

    public BoardMeeting? NextMeeting { get; private set; }

    public IReadOnlyList<Figure> Changes { get; private set; } = [];

    public IReadOnlyList<OwedRow> Owed { get; private set; } = [];

    private ActionQuestion SoonDue => new() { Open = true, DueFrom = Today, DueTo = Today.AddDays(Soon) };

    public async Task OnGetAsync()
    {
        var partnership = await dashboard.Partnership();
        (PartnershipName, Scale) = (partnership.Name, partnership.Scale);
        Overdue = await dashboard.LongestOverdue(Few);
        if (IsLead) await ForLead();
        else await ForPartnership();
    }

    private async Task ForLead()
    {
        (OrganisationName, Owed) = (await dashboard.Organisation(), await returns.Own());
        var counted = await dashboard.OwnFigures(SoonDue.DueTo!.Value);
        Figures =
        [
            Of(counted.Overdue, "overdue", "overdue", new ActionQuestion { Overdue = true }),
            Of(counted.DueSoon, $"due in the next {Soon} days", $"due in the next {Soon} days", SoonDue),
            Figure.Of(Owed.Count(row => row.ReturnState == "sent-back"), "return sent back to you", "returns sent back to you", "/returns?State=SentBack"),
            Of(counted.Open, "not done yet", "not done yet", new ActionQuestion { Open = true }),
        ];
    }

    private async Task ForPartnership()
    {
        (LastMeeting, NextMeeting) = (await board.Last(), await board.Next());
        var counted = await dashboard.Figures(SoonDue.DueTo!.Value, Months, LastMeeting?.HeldOn);
        Figures =
        [
            Of(counted.Overdue, "action overdue", "actions overdue", new ActionQuestion { Overdue = true }),
            Of(counted.DueSoon, $"action due in the next {Soon} days", $"actions due in the next {Soon} days", SoonDue),
            .. User.Allows(May.DecideReturns)
                ? new[] { Figure.Of(await dashboard.ReturnsThatWait(), "return waits for you", "returns wait for you", "/returns?State=Sent") } : [],
            Of(counted.InQuestion, "rating in question", "ratings in question", new RecommendationQuestion { InQuestion = true }),
            Of(
                counted.Unanswered, "recommendation on which the board waits for an answer", "recommendations on which the board waits for an answer",
                new RecommendationQuestion { Unanswered = true }),
        ];
        Ratings =
        [
            .. Scale.Levels.Select(level => level.Key).Append(ActionFilter.Unrated).Where(key => key != ActionFilter.Unrated || counted.Levels.ContainsKey(key))
                .Select(key => new Figure(LevelShown.Name(key, Scale), counted.Levels.GetValueOrDefault(key), new RecommendationQuestion { Rating = key }.Address())),
        ];
        OverTime = counted.OverTime;
        if (LastMeeting is not { } last) return;
        Changes =
        [
            .. Enum.GetValues<ChangeKind>().Where(counted.Changes.ContainsKey)
            .Select(kind => new Figure(BoardDay.Words(kind, counted.Changes[kind]), counted.Changes[kind], BoardDay.Address(last.HeldOn, kind))),
        ];
    }

    private static Figure Of(int count, string one, string more, ActionQuestion asked) => Figure.Of(count, one, more, asked.Address());

    private static Figure Of(int count, string one, string more, RecommendationQuestion asked) => Figure.Of(count, one, more, asked.Address());
}
