using System.ComponentModel.DataAnnotations;
using GoldenThread.Documents.SelfAssessments;
using GoldenThread.SelfAssessments;
using GoldenThread.Storage.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>A set of standards, and its next version.</summary>
[Authorize(May.SeeSelfAssessments)]
[ShowsNoRecord]
internal sealed class SetModel(FindStandards find, KeepStandards keep) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the definition")]
    [UpTo(Longest.Definition, "Definition")]
    public string Definition { get; set; } = "";

    public StandardSet? Set { get; private set; }

    public StoredStandards? Made { get; private set; }

    public IReadOnlyList<StandardSet> Earlier { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        Definition = Set is null ? StandardsReader.ProductText.Replace("key: section-11\n", "key: our-standards\n", StringComparison.Ordinal) : Next(Set.Number, Made?.Definition ?? StandardsReader.ProductText);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!User.Allows(May.RunSelfAssessments)) return Forbid();
        if (!await Find(key)) return NotFound();
        StandardSet? saved = null;
        if (!ModelState.IsValid || !await this.Does(nameof(Definition), async () => saved = await keep.Save(Definition))) return Page();
        this.Say($"{saved!.Title}, version {saved.Number}, saved.");
        return Redirect(SelfAssessmentAddresses.Standards(saved.Key));
    }

    private static string Next(int number, string definition) => definition.Replace($"\nnumber: {number}\n", $"\nnumber: {number + 1}\n", StringComparison.Ordinal);

    private async Task<bool> Find(string key)
    {
        var versions = await find.Of(key);
        if (versions is not [var (last, made), ..]) return key == "new" && User.Allows(May.RunSelfAssessments);
        (Set, Made, Earlier) = (last, made, [.. versions.Skip(1).Select(e => e.Set)]);
        return true;
    }
}
