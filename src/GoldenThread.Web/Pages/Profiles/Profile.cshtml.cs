using GoldenThread.Children;
using GoldenThread.Profiles;
using GoldenThread.Time;
using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>A child's profile: by group and adult, as it stood on a day and as it was known on a day, beside today's. Nothing is added up.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal class ProfileModel(FindChild find, FindProfile profiles, DecideOnProfile decide, Acting acting) : GoldenThread.Web.Pages.Children.ChildPage(find)
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? KnownOn { get; set; }

    /// <summary>The key of answers that were sent: their draft on the device goes.</summary>
    [BindProperty(SupportsGet = true, Name = "sent")]
    public Guid? Sent { get; set; }

    public ProfileShown Profile { get; private set; } = null!;

    /// <summary>Today's, where another day is shown.</summary>
    public ProfileShown? Today { get; private set; }

    public bool MaySettle { get; private set; }

    /// <summary>True where it is shown to be printed: without links to act.</summary>
    public virtual bool IsPrint => false;

    protected virtual string Why => "Direct work";

    public IReadOnlyList<(Statement Question, OrganisationId To, Statement? Answer)> Questions { get; private set; } = [];

    public Statement? Help { get; private set; }

    /// <summary>Which help the profile asks to think about today, and what asks, in words.</summary>
    public IReadOnlyList<string> Prompts { get; private set; } = [];

    public bool IsOfOthers => Child.Opened.Level >= GoldenThread.Access.Level.Record;

    public OrganisationId? Own => acting.By.Organisation;

    /// <summary>The groups that are about no adult.</summary>
    public static readonly IReadOnlyList<(FactorOf Group, string Words)> Groups = [(FactorOf.Infant, "The infant"), (FactorOf.Home, "The home"), (FactorOf.Family, "Wider family and helpers")];

    public virtual async Task<IActionResult> OnGetAsync(Guid id)
    {
        var then = KnownOn is { } day && day < acting.Today;
        DateTimeOffset? known = then ? new DateTimeOffset(LondonTime.End(KnownOn!.Value), TimeSpan.Zero) : null;
        if (Day is not null || then)
        {
            if (!await Take(id, Why) || Child.Record is null) return Nothing();
            Today = await profiles.Of(Child, acting.Now);
        }

        if (!await Take(id, Why, known) || Child.Record is null) return Nothing();
        Profile = await profiles.Of(Child, Day is { } on && on != acting.Today ? new DateTimeOffset(LondonTime.End(on), TimeSpan.Zero) : known ?? acting.Now);
        (MaySettle, Questions, Help) = (await decide.MaySettle(new ChildId(id)), ProfileQuestions.In(Child), DecideOnProfile.LastOfHelp(Child));
        Prompts = Today is null && Profile.IsAsked ? [.. DecideOnProfile.Prompts(Child, Profile).Select(p => DecideOnProfile.InWords(Profile, p))] : [];
        return Page();
    }

    /// <summary>How the same factor is shown today; null where today is shown.</summary>
    public string? Now(FactorShown factor) => Today?.Find(factor.Factor.Id, factor.Person) is { } now ? ProfileShown.InWords(now) : null;

    /// <summary>The address of an action on a factor.</summary>
    public string To(string page, FactorShown factor) => $"{Address}/profile/{page}?factor={factor.Factor.Id}{(factor.Person is { } person ? $"&about={person.Value}" : "")}";

    /// <summary>The class of a tag: only what is excluded, or does not apply, is calm. Its words say the same.</summary>
    public static string Tag(Shown shown) => shown switch
    {
        Shown.Excluded => "govuk-tag--green",
        Shown.NotApplicable => "govuk-tag--grey",
        Shown.Uncorroborated or Shown.OutOfDate => "govuk-tag--yellow",
        Shown.Present => "govuk-tag--orange",
        _ => "govuk-tag--red",
    };

    /// <summary>Words with a capital.</summary>
    public static string Upper(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
