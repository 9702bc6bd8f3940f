using GoldenThread.Work.Children;
using GoldenThread.Work.Home;
using GoldenThread.Work.Tasks;

namespace GoldenThread.Web.Pages.Tasks;

/// <summary>Tasks on a list: one's own, one's team's, those that nobody has.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class IndexModel(FindTasks find, FindRecordReviews reviews, FindDuties duties, Acting acting) : PageModel
{
    /// <summary>The lists, with their words.</summary>
    public static readonly IReadOnlyList<(string List, string Words)> Words = [("mine", "My tasks"), ("team", "My team’s tasks"), ("unowned", "Tasks that nobody has")];

    public string Which { get; private set; } = "mine";

    public IReadOnlyList<TaskShown> Tasks { get; private set; } = [];

    /// <summary>What the person is to look at again; on their own list alone.</summary>
    public IReadOnlyList<ReviewWaiting> Reviews { get; private set; } = [];

    /// <summary>What waits of audits, policies, training and champions, beside one's own tasks.</summary>
    public IReadOnlyList<Waiting> Duties { get; private set; } = [];

    public DateOnly Today => acting.Today;

    public string Heading => Words.First(w => w.List == Which).Words;

    public string None => Which switch
    {
        _ when More || Skip > 0 => "Nothing on this page.",
        "team" => "Your team has nothing to do now, or you are in no team.",
        "unowned" => "No task is without somebody who has it. Supervisors and team managers see these.",
        _ => "You have nothing to do now.",
    };

    public static string InWords(ReviewWaiting one) => one.Kind switch
    {
        ReviewKind.Seal => "Review a seal: keep it or lift it",
        ReviewKind.Restriction => "Review a restriction with the other guardian",
        ReviewKind.Order => "An order ends: say what follows",
        _ => "Review a decision not to share",
    };

    public static string Address(ReviewWaiting one) => $"/children/{one.Child.Value}/" + one.Kind switch
    {
        ReviewKind.Seal => $"seals/{one.Of}",
        ReviewKind.Restriction => "restriction",
        ReviewKind.Order => $"orders/{one.Of}",
        _ => $"questions/{one.Of}",
    };

    /// <summary>True where more tasks follow.</summary>
    public bool More { get; private set; }

    /// <summary>How many tasks stand here, in words.</summary>
    public string Count => Skip > 0 || More ? "Earliest due first." : Tasks.Count == 1 ? "1 task." : $"{Tasks.Count:N0} tasks, earliest due first.";

    /// <summary>How many of the list come before this page.</summary>
    public int Skip { get; private set; }

    public async Task OnGetAsync(string? list = null, int skip = 0)
    {
        Which = FindTasks.Lists.Contains(list ?? "") ? list! : "mine";
        Skip = Math.Clamp(skip, 0, 1_000_000);
        (Tasks, More) = await find.List(Which, Skip);
        if (Which == "mine" && Skip == 0) Reviews = await reviews.Mine();
        if (Which == "mine" && Skip == 0) Duties = await duties.All();
    }
}
