using GoldenThread.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Api.Children;

/// <summary>A contact: what was observed and what was said apart, each child asked for separately.</summary>
/// <param name="Id">Stable: the same id again changes nothing, or corrects what was sent before.</param>
/// <param name="Happened">When it was: 2026-03-05T10:00 (London) or 2026-03-05T10:00:00Z.</param>
/// <param name="How">in person, video, telephone or written.</param>
/// <param name="Result">met, not brought, no access or withdrew.</param>
/// <param name="Where">Where it was.</param>
/// <param name="Observed">What was seen and heard.</param>
/// <param name="Said">What was said, and by whom.</param>
/// <param name="SaidTo">To whom it was said, and who interpreted.</param>
/// <param name="NotDone">What could not be done, and why.</param>
/// <param name="Children">The children whom it is about.</param>
/// <param name="People">Who was there, or was to be there.</param>
/// <param name="Told">The ids of organisations that were told.</param>
/// <param name="Events">What else happened that a pathway listens to, such as “injury-found”.</param>
internal sealed record NewContact(
    string Id, string Happened, string How, string Result, string? Where, string? Observed, string? Said, string? SaidTo, string? NotDone, IReadOnlyList<NewContactChild> Children,
    IReadOnlyList<NewContactPerson>? People, IReadOnlyList<Guid>? Told, IReadOnlyList<string>? Events)
{
    /// <exception cref="RuleException">The moment cannot be read, or a word is none of those that there are.</exception>
    public SentContact Read() => new(Id, new DateTimeOffset(NewEvent.Moment(Happened), TimeSpan.Zero), Where, Each(), Met());

    private List<(string About, ContactContent Said)> Each()
    {
        var all = new ContactContent
        {
            How = One<ContactHow>(How, h => h.InWords(), "how"),
            Result = One<ContactResult>(Result, r => r.InWords(), "result"),
            Observed = Observed,
            Said = Said,
            SaidTo = SaidTo,
            NotDone = NotDone,
            Told = Told ?? [],
            Ticked = [.. (Events ?? []).Select(e => ContactTicks.All.Any(t => t.Kind == e) ? new TickedEvent(e) : throw new RuleException($"“{e}” is not recorded with a contact. Send it as an event"))],
        };
        return [.. (Children ?? []).Select(c => (c.About ?? "", all with { Seen = c.Seen, Alone = c.Alone, Awake = c.Awake, Showed = c.Showed }))];
    }

    private List<SentPerson> Met() =>
        [.. (People ?? []).Select(p => new SentPerson(p.Person is { } id ? new IndividualId(id) : null, p.Name, One<Met>(p.Met, m => m.InWords(), "met", m => m != GoldenThread.Children.Met.SpokenOf)))];

    private static TWord One<TWord>(string? word, Func<TWord, string> words, string field, Func<TWord, bool>? among = null)
        where TWord : struct, Enum
    {
        var all = Enum.GetValues<TWord>().Where(w => among is null || among(w)).ToList();
        foreach (var one in all)
            if (words(one) == word) return one;
        throw new RuleException($"“{field}” can be {string.Join(", ", all.Select(words))}, not “{word}”");
    }
}
