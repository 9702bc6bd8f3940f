using GoldenThread.Children.ChildPlans;
using GoldenThread.Time;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>A decision, signed off here by another or sent back.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class DecisionOfModel(FindChild find, FindDecisions decisions, Decide decide) : ChildPage(find)
{
    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public FindDecisions.Shown Of { get; private set; } = null!;

    public bool MaySign { get; private set; }

    /// <summary>What it says, each with its label; what was not said is left out.</summary>
    public IEnumerable<(string Label, string Text)> Rows => new (string, string?)[]
    {
        ("Options", Of.Content.Options), ("Chosen", Of.Content.Chosen), ("Reasons", Of.Content.Because), ("Evidence", Of.Content.Evidence), ("Consulted", Of.Content.Consulted), ("Dissent", Of.Content.Dissent),
        ("Legal advice", Of.Content.Advice switch { LegalAdvice.Followed => "Followed", LegalAdvice.DepartedFrom => $"Departed from: {Of.Content.DepartsBecause}", _ => null }), ("Legal basis", Of.Content.Basis),
        ("Decided by", $"{Of.Statement.AuthorName}, {Child.Organisations.GetValueOrDefault(Of.Statement.Organisation)}, {LondonTime.Day(Of.Statement.Happened):d MMMM yyyy}"),
        ("Status", Of.Standing), ("Review date", Of.Content.Review is { } review ? $"{review:d MMMM yyyy}" : null),
    }.Where(r => !string.IsNullOrWhiteSpace(r.Item2)).Select(r => (r.Item1, r.Item2!));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid decision) => await Load(id, decision, "Decisions") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid decision, string? act)
    {
        if (!await Load(id, decision, "To write")) return Nothing();
        if (act is not ("sign" or "back") || !ModelState.IsValid || !await this.Does(nameof(Because), () => decide.SignOff(new ChildId(id), Of.Statement.Number, act == "sign", Because))) return Page();
        this.Say(act == "sign" ? "Decision signed off." : "Decision sent back.");
        return Redirect($"{Address}/decisions");
    }

    private async Task<bool> Load(Guid id, Guid decision, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null || FindDecisions.In(Child).FirstOrDefault(d => d.Statement.Number.Value == decision) is not { } of) return false;
        (Of, MaySign) = (of, await decisions.MaySign(of));
        return true;
    }
}
