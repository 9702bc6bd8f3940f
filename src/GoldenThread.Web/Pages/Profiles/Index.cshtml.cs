using GoldenThread.Time;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>Profiles across the infants whom a person works with or answers for: what waits, in order of age. Each figure with its list; no score.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class IndexModel(FindProfiles find, Acting acting) : PageModel
{
    public IReadOnlyList<ProfileOfChild> Infants { get; private set; } = [];

    public DateOnly Today => acting.Today;

    /// <summary>The lists, with whom they hold and what stands beside each.</summary>
    public IReadOnlyList<(string Id, string Words, IReadOnlyList<(ProfileOfChild Infant, string Says)> Infants, int Withheld)> Lists { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Infants = await find.Mine();
        var hidden = Infants.Count(i => !i.SeesAnswers);
        Lists =
        [
            ("unseen", "Infants with adults who are unseen", [.. Infants.Where(i => i.Unseen.Count > 0).Select(i => (i, string.Join(", ", i.Unseen)))], 0),
            ("never", "Profiles never begun", [.. Infants.Where(i => i.IsNeverBegun).Select(i => (i, "Nobody has answered anything"))], 0),
            ("old", "Infants with answers out of date", [.. Infants.Where(i => i.OutOfDate.Count > 0).Select(i => (i, string.Join("; ", i.OutOfDate)))], hidden),
            ("contradicted", "Infants with answers that contradict each other", [.. Infants.Where(i => i.Contradicted.Count > 0).Select(i => (i, string.Join("; ", i.Contradicted.Select(c => $"{c.What}, since {LondonTime.Day(c.Since):d MMMM yyyy}"))))], hidden),
            ("escalate", "Blocked assessments that ask for a decision", [.. Infants.Where(i => i.AsksToEscalate.Count > 0).Select(i => (i, string.Join("; ", i.AsksToEscalate)))], hidden),
            ("looked", "Watch-points that nobody has looked at", [.. Infants.Where(i => i.NotLookedAt.Count > 0).Select(i => (i, string.Join("; ", i.NotLookedAt)))], 0),
        ];
    }
}
