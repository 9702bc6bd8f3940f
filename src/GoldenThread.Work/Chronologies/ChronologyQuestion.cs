using GoldenThread.Chronologies;
using GoldenThread.Organisations;

namespace GoldenThread.Work.Chronologies;

/// <summary>What a chronology is narrowed to, as it stands in the address.</summary>
public sealed class ChronologyQuestion
{
    /// <summary>Only entries of this organisation.</summary>
    public string? Organisation { get; set; }

    /// <summary>Only entries that name this person.</summary>
    public string? Person { get; set; }

    /// <summary>Only contacts of this kind.</summary>
    public string? Kind { get; set; }

    /// <summary>Only entries that hold all these words.</summary>
    public string? Words { get; set; }

    /// <summary>Not what happened before this day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Not what happened after this day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Only what this organisation knew…</summary>
    public string? KnownTo { get; set; }

    /// <summary>…on this day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Show times of so many weeks without an entry.</summary>
    public int? Weeks { get; set; }

    /// <summary>Codes in place of names.</summary>
    public bool Codes { get; set; }

    /// <summary>True where it asks what an organisation knew on a day.</summary>
    public bool AsksWhatWasKnown => !string.IsNullOrEmpty(KnownTo) && On is not null;

    /// <summary>The entries that it asks for; those that were perhaps known stand apart.</summary>
    public (IReadOnlyList<ChronologyEntry> Entries, IReadOnlyList<ChronologyEntry> Perhaps) Of(Chronology chronology)
    {
        var (entries, perhaps) = AsksWhatWasKnown ? Split(chronology.KnownTo(KnownTo!, On!.Value)) : ((IEnumerable<ChronologyEntry>)chronology.Entries, []);
        return ([.. entries.Where(Fits)], [.. perhaps.Where(Fits)]);
    }

    private static (IEnumerable<ChronologyEntry>, IEnumerable<ChronologyEntry>) Split(KnownOnDay known) => (known.Known, known.Perhaps);

    private bool Fits(ChronologyEntry entry) =>
        (string.IsNullOrEmpty(Organisation) || entry.Organisation == Organisation)
        && (string.IsNullOrEmpty(Person) || entry.People.Any(p => NameForm.Of(p) == NameForm.Of(Person)))
        && (string.IsNullOrEmpty(Kind) || string.Equals(entry.Kind, Kind, StringComparison.OrdinalIgnoreCase))
        // What is not dated, or not exactly, may lie in the time that is asked for.
        && (From is not { } from || entry.When is not { } later || later.Date.Latest >= from)
        && (To is not { } to || entry.When is not { } earlier || earlier.Date.Earliest <= to)
        && (string.IsNullOrWhiteSpace(Words) || Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Says(entry, word)));

    private static bool Says(ChronologyEntry entry, string word) =>
        ((string[])[entry.Text, entry.Action, entry.Comment, entry.Significance, entry.Seen, entry.Source])
            .Any(t => t.Contains(word, StringComparison.OrdinalIgnoreCase));
}
