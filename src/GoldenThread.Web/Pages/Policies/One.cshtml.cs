using GoldenThread.Policies;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>A policy at an address that never changes: what it says, that one has read it, and how far it has come.</summary>
[Authorize(May.SeePolicies)]
[ShowsNoRecord]
internal sealed class OneModel(FindPolicies find, ReadPolicy read, Acting acting) : PageModel
{
    public FoundPolicy Found { get; private set; } = null!;

    /// <summary>The version in force, or the newest where none is.</summary>
    public PolicyVersion Shown { get; private set; } = null!;

    public string Words { get; private set; } = "";

    public IReadOnlyDictionary<RecommendationId, string> Behind { get; private set; } = new Dictionary<RecommendationId, string>();

    /// <summary>True where its file was received while no virus scanner was set up.</summary>
    public bool IsUnscanned { get; private set; }

    public PolicyRead? ReadBefore { get; private set; }

    [BindProperty]
    public int? Number { get; set; }

    /// <summary>For each question about it, the place of the answer that was chosen.</summary>
    [BindProperty]
    public List<int?> Answers { get; set; } = [];

    /// <summary>What the person answered when they confirmed the version that is shown.</summary>
    public IReadOnlyList<PolicyAnswer> OwnAnswers { get; private set; } = [];

    /// <summary>How many people chose the right answers to the questions about the newest version.</summary>
    public IReadOnlyList<QuestionAnswered> Answered { get; private set; } = [];

    public DateOnly Today => acting.Today;

    public bool IsToBeRead => Found.Policy.IsToBeRead(ReadBefore, Today);

    public bool Keeps => find.MayKeep(Found);

    /// <summary>True where what all organisations say is seen, and not that of one's own alone.</summary>
    public bool SeesAll => User.Allows(May.SeeWholePlans) || Keeps;

    public bool MayAcknowledge(Acknowledgement one) => User.Allows(May.AcknowledgePolicies) && find.MayAcknowledge(Found, one.Organisation);

    public string Missing(Acknowledgement one) => one.PassedOn is null && one.Due < Today ? "Overdue" : "Not yet";

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (Found.Policy.Versions.FirstOrDefault(v => v.Number == Number) is not { } seen) return BadRequest();
        // Each that is missing is said at once.
        foreach (var (place, _) in seen.Questions.Index().Where(q => Answers.ElementAtOrDefault(q.Index) is null)) ModelState.AddModelError($"Answers[{place}]", $"Answer question {place + 1}");
        if (!ModelState.IsValid || !await this.Does(Question, () => read.Confirm(Found.Policy, seen, Answers))) return Page();
        this.Say("Thank you. You confirmed that you have read this.");
        return Redirect(PolicyAddresses.Of(Found.Policy));
    }

    public static IEnumerable<SelectListItem> Choices(PolicyQuestion question) => question.Choices.Select((words, place) => new SelectListItem(words, $"{place}"));

    private static string Question(RuleException? refused) => refused?.About is ['a', 'n', 's', 'w', 'e', 'r', var number] ? $"Answers[{number - '1'}]" : nameof(Number);

    private async Task<bool> Find(string reference)
    {
        if (await find.One(reference) is not { } found) return false;
        (Found, Shown) = (found, found.Policy.On(Today) ?? found.Policy.Newest);
        (Words, Behind) = (await find.Words(Shown), await find.Recommendations(Shown.BecauseOf));
        IsUnscanned = Shown.FileName is not null && await find.IsUnscanned(Shown);
        ReadBefore = (await find.Read()).GetValueOrDefault(found.Policy.Id);
        (OwnAnswers, Answered) = (await find.OwnAnswers(Shown), User.Allows(May.SeeCirculation) && SeesAll ? await find.Answers(found.Policy.Newest) : []);
        while (Answers.Count < Shown.Questions.Length) Answers.Add(null);
        return true;
    }
}
