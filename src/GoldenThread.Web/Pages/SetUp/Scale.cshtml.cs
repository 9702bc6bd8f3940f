using System.Globalization;
using GoldenThread.Plans;
using GoldenThread.Storage.Administration;
using GoldenThread.Work.SetUp;

namespace GoldenThread.Web.Pages.SetUp;

/// <summary>The partnership's scale of ratings: renamed, added to, put into another order; a level that was given stays.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class ScaleModel(ChangePartnership change) : PageModel
{
    // Rows for new levels below those that are there.
    private const int Spare = 2;

    private IReadOnlyDictionary<string, int> given = new Dictionary<string, int>();
    private RatingScale kept = RatingScale.Three;

    [BindProperty]
    public List<LevelRow> Levels { get; set; } = [];

    [BindProperty]
    public uint Version { get; set; }

    public IEnumerable<SelectListItem> Colours { get; } = [.. Enum.GetValues<RatingColour>().Select(colour => new SelectListItem(colour.ToString(), colour.ToString()))];

    public int Given(string? key) => key is null ? 0 : given.GetValueOrDefault(key);

    public bool IsNew(int row) => kept.Find(Levels[row].Key) is null;

    public string NameKept(int row) => kept.Find(Levels[row].Key)?.Name ?? "";

    public async Task OnGetAsync()
    {
        Version = (await Find()).Version;
        Levels =
        [
            .. kept.Levels.Select((level, at) => new LevelRow
            {
                Key = level.Key,
                Name = level.Name,
                Meaning = level.Meaning,
                Colour = level.Colour,
                Place = Number(at + 1),
                SaysCompleted = level.SaysCompleted,
            }),
            .. Enumerable.Range(1, Spare).Select(at => new LevelRow { Colour = RatingColour.Grey, Place = Number(kept.Levels.Length + at) }),
        ];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        for (var i = 0; i < Levels.Count; i++)
            if (!Levels[i].IsEmpty && !Levels[i].Remove && !int.TryParse(Levels[i].Place, NumberStyles.None, CultureInfo.InvariantCulture, out _) && ModelState[$"Levels[{i}].Place"]?.Errors.Count is null or 0)
                ModelState.AddModelError($"Levels[{i}].Place", "Enter the place as a number, such as 2");
        if (ModelState.IsValid && await this.Does("Levels[0].Name", () => change.Scale(Version, Asked())))
        {
            this.Say("Rating scale saved.");
            return Redirect("/administration/setup");
        }

        var now = await Find();
        if (ViewData.Theirs() is not null) Version = now.Version;
        return Page();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private List<ScaleChange.Asked> Asked() =>
    [
        .. Levels.Where(row => !row.IsEmpty && !row.Remove).OrderBy(row => int.Parse(row.Place!, CultureInfo.InvariantCulture))
            .Select(row => new ScaleChange.Asked(row.Key, row.Name, row.Meaning, row.Colour, row.SaysCompleted)),
    ];

    private async Task<Partnership> Find()
    {
        var partnership = await change.Kept();
        (kept, given) = (partnership.Scale, await change.Given());
        return partnership;
    }
}
