using System.ComponentModel.DataAnnotations;
using GoldenThread.Storage.Notices;
using GoldenThread.Work.Notices;

namespace GoldenThread.Web.Pages.Notices;

/// <summary>What the partnership tells the public: its contact, its privacy notice, how accessibility was tested.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class PublicModel(FindNotices find, KeepNotice keep) : PageModel
{
    [BindProperty]
    [EmailAddress(ErrorMessage = "Enter an email address, such as name@example.org")]
    [UpTo(Longest.Email, "Email address")]
    public string? ContactEmail { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Telephone")]
    public string? ContactTelephone { get; set; }

    [BindProperty]
    [UpTo(Longest.Passage, "Privacy notice")]
    public string? Privacy { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "How it was tested")]
    public string? Tested { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What does not work")]
    public string? Fails { get; set; }

    [BindProperty]
    public DateOnly? ReviewedOn { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public async Task OnGetAsync()
    {
        if (await find.Own() is not { } kept) return;
        (ContactEmail, ContactTelephone, Privacy, Version) = (kept.ContactEmail, kept.ContactTelephone, kept.Privacy, kept.Version);
        (Tested, Fails, ReviewedOn) = (kept.Tested, kept.Fails, kept.ReviewedOn);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid
            && await this.Does(nameof(Privacy), () => keep.Say(Version, new NoticeWords(ContactEmail, ContactTelephone, Privacy, Tested, Fails, ReviewedOn))))
        {
            this.Say("Information for the public saved.");
            return Redirect("/administration/public");
        }

        if (ViewData.Theirs() is not null) Version = (await find.Own())?.Version ?? 0;
        return Page();
    }
}
