using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Time;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Corrects a contact of one's own organisation: what it says, and about which children it is. What was said before stays beside it.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ContactCorrectModel(FindChild find, AskContact ask, FindContact contacts, CorrectContact correct, Acting acting) : ContactForm(find, ask, acting)
{
    private readonly FindChild siblings = find;

    [BindProperty]
    [UpTo(Longest.Text, "Why it is corrected")]
    public string? Because { get; set; }

    public Guid Contact { get; private set; }

    private IReadOnlyList<ChildId> Before { get; set; } = [];

    private Statement? Own { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid contact)
    {
        if (!await Find(id, contact) || Own is not { } own) return Nothing();
        var said = ContactContent.Of(own);
        (How, Result, Observed, Said, SaidTo, NotDone, Where) = (said.How, said.Result, said.Observed, said.Said, said.SaidTo, said.NotDone, own.Place);
        (Told, Ticked) = ([.. said.Told], [.. said.Ticked.Select(t => t.Kind)]);
        var at = LondonTime.Clock(own.Happened);
        (Day, Time) = ($"{at:d MMMM yyyy}", $"{at:HH:mm}");
        People = [.. said.People.Select(p => new PersonAsked { Person = p.Person.Value, How = p.How, By = p.By?.Value })];
        Each = [.. (await contacts.Open(new StatementId(contact))).Select(s => (s.Child.Value, Said: ContactContent.Of(s))).Select(s => new ChildAsked
        {
            Child = s.Value,
            About = true,
            Seen = ChildAsked.Answer(s.Said.Seen),
            Alone = ChildAsked.Answer(s.Said.Alone),
            Awake = ChildAsked.Answer(s.Said.Awake),
            Showed = s.Said.Showed,
        })];
        await Ask();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid contact)
    {
        if (!await Find(id, contact) || Own is not { } own) return Nothing();
        await Ask();
        var drafts = Drafts(null, own.Happened);
        if (string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Enter why it is corrected");
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => correct.Correct(new StatementId(contact), Before, drafts, Because))) return Page();
        this.Say("Contact corrected.");
        return Redirect($"{Address}/chronology");
    }

    // The records of brothers and sisters in which it stands are opened too, as far as the person may; the child's own last.
    private async Task<bool> Find(Guid id, Guid contact)
    {
        Contact = contact;
        Before = await contacts.Children(new StatementId(contact));
        foreach (var sibling in Before.Where(c => c.Value != id))
            try
            {
                await siblings.Show(sibling, "To correct a contact");
            }
            catch (NothingToSeeException)
            {
                // Their organisation's lead for safeguarding is asked.
            }

        if (!await Take(id, "To write") || Child.Record is null) return false;
        Own = Child.Statements.FirstOrDefault(s => s is { Kind: StatementKind.Contact, WithdrawnAt: null, SupersededAt: null } && s.Number.Value == contact);
        return Own?.Organisation == Acting.By.Organisation;
    }
}
