using System.Collections.Frozen;

namespace GoldenThread.Organisations;

/// <summary>Names that changed when bodies changed, and words that people leave out. None of it is certain: what is left out may tell two bodies apart.</summary>
internal static class NameChanges
{
    // Words by which bodies of one place are told apart: where each name has its own, they are two bodies.
    private static readonly FrozenSet<string> Tellers = FrozenSet.Create(
        StringComparer.Ordinal,
        "city", "county", "borough", "district", "parish", "town", "metropolitan", "north", "south", "east", "west", "central", "mid", "upper", "lower",
        "northern", "southern", "eastern", "western", "community", "mental", "ambulance", "teaching", "acute", "university", "adult", "children", "women",
        "primary", "secondary", "junior", "infant", "high", "fire", "probation", "housing", "police", "court", "hospital", "school", "college", "academy",
        "nursery", "surgery", "practice", "youth", "boy", "girl", "catholic", "church");

    // What one body is called now and was called before, or is called by one and not by another.
    private static readonly (string[] One, string[] Other, string Reason)[] Changed =
    [
        (["foundation", "trust"], ["trust"], "one is a foundation trust: it may be the same trust before or after it became one"),
        (["safeguarding", "children", "board"], ["safeguarding", "children", "partnership"], "boards became partnerships in 2019: one may be the former name"),
        (["safeguarding", "adult", "board"], ["safeguarding", "adult", "partnership"], "one says board and the other partnership"),
        (["constabulary"], ["police"], "one says constabulary and the other police"),
        (["metropolitan", "borough", "council"], ["council"], "“metropolitan borough” is missing in one"),
        (["metropolitan", "borough", "council"], ["city", "council"], "a metropolitan borough may be a city"),
        (["children", "social", "care"], ["children", "service"], "children's social care is a part of children's services, and often called so"),
        (["medical", "practice"], ["surgery"], "one says medical practice and the other surgery"),
        (["medical", "centre"], ["surgery"], "one says medical centre and the other surgery"),
        (["health", "centre"], ["surgery"], "one says health centre and the other surgery"),
        (["medical", "centre"], ["medical", "practice"], "one says medical centre and the other medical practice"),
        (["primary", "care", "trust"], ["clinical", "commissioning", "group"], "clinical commissioning groups took over from primary care trusts in 2013: one may be the former name"),
        (["clinical", "commissioning", "group"], ["integrated", "care", "board"], "integrated care boards took over from clinical commissioning groups in 2022: one may be the former name"),
        (["probation", "trust"], ["probation", "service"], "one says probation trust and the other probation service"),
        (["probation", "trust"], ["community", "rehabilitation", "company"], "community rehabilitation companies took over from probation trusts in 2014: one may be the former name"),
        (["youth", "offending", "service"], ["youth", "justice", "service"], "youth offending services are now called youth justice services"),
        (["youth", "offending", "team"], ["youth", "offending", "service"], "one says team and the other service"),
        (["youth", "offending", "team"], ["youth", "justice", "service"], "youth offending teams are now called youth justice services"),
    ];

    // Words that people leave out.
    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(
        StringComparer.Ordinal,
        "service", "royal", "women", "general", "primary", "force", "association", "group", "centre", "society", "company", "bureau", "department", "charity",
        "project", "city", "county", "borough", "district", "metropolitan", "council", "home", "academy", "school", "foundation", "rescue", "trust", "cofe");

    /// <summary>True for a word that tells two bodies of one place apart.</summary>
    public static bool Tells(string word) => Tellers.Contains(word);

    /// <summary>A bit for each change whose words a name holds, as it was called and as it is called.</summary>
    public static (uint Was, uint Is) Sides(string[] words)
    {
        var (was, now) = (0U, 0U);
        for (var i = 0; i < Changed.Length; i++)
        {
            if (NameLikeness.At(words, Changed[i].One) >= 0) was |= 1U << i;
            if (NameLikeness.At(words, Changed[i].Other) >= 0) now |= 1U << i;
        }

        return (was, now);
    }

    /// <summary>A name that changed; null where it did not so.</summary>
    public static NameLikeness? Of(NameParts one, NameParts other)
    {
        foreach (var (longer, shorter, reason) in Changed)
        {
            if ((Replaced(one.Words, longer, shorter) is { } a && a.SequenceEqual(other.Words)) || (Replaced(other.Words, longer, shorter) is { } b && b.SequenceEqual(one.Words)))
                return new NameLikeness(NameRelation.Same, false, reason);
        }

        return WithoutForm(one.Words, other.Words) ?? WithoutForm(other.Words, one.Words);
    }

    /// <summary>One word that people leave out is missing.</summary>
    public static NameLikeness? OneWordMore(string[] longer, string[] shorter)
    {
        if (longer.Length != shorter.Length + 1 || shorter.Length < 2) return null;
        var at = 0;
        while (at < shorter.Length && longer[at] == shorter[at]) at++;
        return LeftOut.Contains(longer[at]) && longer.AsSpan(at + 1).SequenceEqual(shorter.AsSpan(at))
            ? new NameLikeness(NameRelation.Same, false, $"“{longer[at]}” is missing in one")
            : null;
    }

    // "Selmere Healthcare" for "Selmere Healthcare NHS Foundation Trust".
    private static NameLikeness? WithoutForm(string[] longer, string[] shorter) =>
        shorter.Length > 1 && longer is [.. var name, "foundation", "trust"] && name.SequenceEqual(shorter)
            ? new NameLikeness(NameRelation.Same, false, "“foundation trust” is missing in one")
            : null;

    private static string[]? Replaced(string[] all, string[] run, string[] by) =>
        NameLikeness.At(all, run) is >= 0 and var at ? [.. all[..at], .. by, .. all[(at + run.Length)..]] : null;
}
