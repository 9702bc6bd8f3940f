using System.ComponentModel.DataAnnotations;
using GoldenThread.Audits;
using GoldenThread.Documents.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>A tool, and its next version.</summary>
[Authorize(May.SeeAudits)]
[ShowsNoRecord]
internal sealed class ToolModel(FindTools find, KeepTool keep) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the definition")]
    [UpTo(Longest.Definition, "Definition")]
    public string Definition { get; set; } = "";

    public AuditTool? Tool { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (!await Find(key)) return NotFound();
        Definition = ToolWriter.Write(Tool is null ? null : Tool with { Number = Tool.Number + 1 });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!User.Allows(May.LeadAudits)) return Forbid();
        if (!await Find(key)) return NotFound();
        AuditTool? saved = null;
        if (!ModelState.IsValid || !await this.Does(nameof(Definition), async () => saved = await keep.Save(Definition))) return Page();
        this.Say($"{saved!.Title}, version {saved.Number}, saved.");
        return Redirect($"/audits/tools/{saved.Key}");
    }

    private async Task<bool> Find(string key)
    {
        Tool = await find.One(key);
        return Tool is not null || (key == "new" && User.Allows(May.LeadAudits));
    }
}
