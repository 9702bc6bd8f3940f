using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Pages.Board;
using GoldenThread.Web.Pages.Plans;
using GoldenThread.Web.Pages.Plans.Lists;
using GoldenThread.Work.Board;
using GoldenThread.Work.Home;

namespace GoldenThread.Web.Pages.Home;

/// <summary>The first page after signing in: what waits for the person, then what is overdue, what changed, how the ratings stand.</summary>
[Authorize(May.ComeIn)]
[ShowsFound]
internal sealed class IndexModel(FindDashboard dashboard, FindWaiting waiting, FindBoard board, Acting acting) : PageModel, IShowFound
{
    private const int Months = 12;
    private const int Few = 5;

    public bool IsLead => User.RoleOrNull() == Role.OrganisationLead;

    public string PartnershipName { get; private set; } = "";

    public string? OrganisationName { get; private set; }

    public RatingScale Scale { get; private set; } = RatingScale.Three;

    public DateOnly Today => acting.Today;

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public IReadOnlyList<ActionRow> Overdue { get; private set; } = [];

    public IReadOnlyList<Figure> Ratings { get; private set; } = [];

    /// <summary>True for whoever sees the whole partnership, before there is anything to count.</summary>
    public bool HasNoRatings => !IsLead && Ratings.All(rating => rating.Count == 0);

    public IReadOnlyList<(DateOnly Day, IReadOnlyDictionary<string, int> Counts)> OverTime { get; private set; } = [];

    public BoardMeeting? LastMeeting { get; private set; }

    public BoardMeeting? NextMeeting { get; private set; }

    public IReadOnlyList<Figure> Changes { get; private set; } = [];

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    public IEnumerable<Reading> Found => Waiting.SelectMany(kind => kind.First).Select(item => item.Shows).OfType<Reading>();

    private ActionQuestion SoonDue => WaitingWords.DueSoon(Today);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!User.Allows(May.SeePlans)) return Redirect(User.Allows(May.OpenRecords) ? "/children" : Navigation.For(User).SelectMany(group => group.Entries).FirstOrDefault()?.Href ?? "/account");
        var partnership = await dashboard.Partnership();
        (PartnershipName, Scale) = (partnership.Name, partnership.Scale);
        if (IsLead) await ForLead();
        else await ForPartnership();
        return Page();
    }

    private async Task ForLead()
    {
        OrganisationName = await dashboard.Organisation();
        var counted = await dashboard.OwnFigures(SoonDue.DueTo!.Value);
        Waiting = await waiting.All(counted);
        Figures =
        [
            Of(counted.Overdue, "overdue", "overdue", new ActionQuestion { Overdue = true }),
            Of(counted.DueSoon, $"due in the next {FindWaiting.Soon} days", $"due in the next {FindWaiting.Soon} days", SoonDue),
            Of(counted.Open, "not done yet", "not done yet", new ActionQuestion { Open = true }),
        ];
    }

    private async Task ForPartnership()
    {
        (LastMeeting, NextMeeting) = await board.LastAndNext();
        var counted = await dashboard.Figures(SoonDue.DueTo!.Value, Months, LastMeeting?.HeldOn);
        Waiting = await waiting.All(counted);
        if (counted.Overdue > 0) Overdue = await dashboard.LongestOverdue(Few);
        Figures =
        [
            Of(counted.Overdue, "action overdue", "actions overdue", new ActionQuestion { Overdue = true }),
            Of(counted.DueSoon, $"action due in the next {FindWaiting.Soon} days", $"actions due in the next {FindWaiting.Soon} days", SoonDue),
            Of(counted.InQuestion, "rating in question", "ratings in question", new RecommendationQuestion { InQuestion = true }),
            Of(
                counted.Unanswered, "recommendation with a board question to answer", "recommendations with a board question to answer",
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
