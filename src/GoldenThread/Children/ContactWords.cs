namespace GoldenThread.Children;

/// <summary>The words of contacts.</summary>
public static class ContactWords
{
    private const string SpokenOf = "spoken of by ";

    /// <summary>How somebody was met, in words.</summary>
    /// <param name="met">How.</param>
    /// <param name="by">What whoever spoke of them is called.</param>
    public static string InWords(this Met met, string? by = null) => met switch
    {
        Met.SeenAndSpokenWith => "seen and spoken with",
        Met.SeenDidNotTalk => "seen, did not talk",
        Met.SpokenWithNotSeen => "spoken with, not seen",
        Met.TriedNotSeen => "tried, not seen",
        _ => $"{SpokenOf}{by ?? "somebody"}",
    };

    /// <summary>What came of a contact, in words.</summary>
    public static string InWords(this ContactResult result) => result switch
    {
        ContactResult.Met => "met",
        ContactResult.NoAccess => "no access",
        ContactResult.NotBrought => "not brought",
        _ => "withdrew",
    };

    /// <summary>How people were in contact, in words.</summary>
    public static string InWords(this ContactHow how) => how == ContactHow.InPerson ? "in person" : how.ToString().ToLowerInvariant();

    internal static string Kept(MetPerson met) => met.How == Met.SpokenOf ? $"{SpokenOf}{met.By?.Value}" : met.How.InWords();

    internal static MetPerson? Read(IndividualId person, string kept)
    {
        if (kept.StartsWith(SpokenOf, StringComparison.Ordinal))
            return new MetPerson(person, Met.SpokenOf, Guid.TryParse(kept[SpokenOf.Length..], out var by) ? new IndividualId(by) : null);
        foreach (var met in Enum.GetValues<Met>())
            if (met != Met.SpokenOf && met.InWords() == kept) return new MetPerson(person, met);
        return null;
    }
}
