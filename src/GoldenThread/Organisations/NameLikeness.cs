namespace GoldenThread.Organisations;

/// <summary>What two names seem to be to each other, and why. It proposes; a person decides.</summary>
/// <param name="Kind">Two names of one organisation, or one of a part of it or of a person at it.</param>
/// <param name="Certain">True where names that differ so are names of one organisation, as far as words can tell.</param>
/// <param name="Reason">Why, as a person is told: “only “NHS” and a plural differ”.</param>
public sealed record NameLikeness(NameRelation Kind, bool Certain, string Reason)
{
    // Words by which bodies of one place are told apart: where each name has its own, they are two bodies.
    private static readonly HashSet<string> Tellers = new(StringComparer.Ordinal)
    {
        "city", "county", "borough", "district", "parish", "town", "metropolitan", "north", "south", "east", "west", "central", "mid", "upper", "lower",
        "northern", "southern", "eastern", "western", "community", "mental", "ambulance", "teaching", "acute", "university", "adult", "children", "women",
        "primary", "secondary", "junior", "infant", "high", "fire", "probation", "housing", "police", "court", "hospital", "school", "college", "academy",
        "nursery", "surgery", "practice", "youth", "boy", "girl", "catholic", "church",
    };

    // What one body is called now and was called before, or is called by one and not by another.
    private static readonly (string[] One, string[] Other, string Reason)[] Changed =
    [
        (["foundation", "trust"], ["trust"], "one is a foundation trust: it may be the same trust before or after it became one"),
        (["safeguarding", "children", "board"], ["safeguarding", "children", "partnership"], "boards became partnerships in 2019: one may be the former name"),
        (["safeguarding", "adult", "board"], ["safeguarding", "adult", "partnership"], "one says board and the other partnership"),
        (["constabulary"], ["police"], "one says constabulary and the other police"),
        (["metropolitan", "borough", "council"], ["council"], "“metropolitan borough” is missing in one"),
        (["children", "social", "care"], ["children", "service"], "children's social care is a part of children's services, and often called so"),
        (["medical", "practice"], ["surgery"], "one says medical practice and the other surgery"),
        (["medical", "centre"], ["surgery"], "one says medical centre and the other surgery"),
    ];

    // Words that people leave out.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "service", "royal", "women", "general", "primary", "force", "association", "group", "centre", "society", "company", "bureau", "department", "charity",
        "project", "city", "county", "borough", "district", "metropolitan", "council", "home", "academy", "school", "foundation",
    };

    /// <summary>What two names seem to be to each other.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another.</param>
    /// <returns>Null where nothing says that they belong together. Names of one form are certainly the same.</returns>
    public static NameLikeness? Of(string one, string other) => Of(NameParts.Of(one), NameParts.Of(other));

    /// <summary>The same of names that were taken apart before.</summary>
    public static NameLikeness? Of(NameParts one, NameParts other)
    {
        if (one.Form == other.Form) return new NameLikeness(NameRelation.Same, true, "the same words");
        if (one.Kind == PartyKind.Person || other.Kind == PartyKind.Person) return null;
        if (one.Kind != other.Kind) return one.Kind == PartyKind.Post ? PostAt(one, other) : other.Kind == PartyKind.Post ? PostAt(other, one) : null;
        if (one.Kind != PartyKind.Organisation) return null;
        if (one.Words.SequenceEqual(other.Words)) return new NameLikeness(NameRelation.Same, true, one.DifferenceTo(other));
        return Changes(one, other) ?? PartOf(one, other) ?? PartOf(other, one) ?? Order(one, other) ?? OneWordMore(one.Words, other.Words) ?? OneWordMore(other.Words, one.Words)
            ?? Spacing(one, other) ?? Spelling(one, other) ?? Initials(one, other) ?? Initials(other, one);
    }

    private static NameLikeness? PostAt(NameParts post, NameParts body) =>
        post.Kind == PartyKind.Post && body.Kind == PartyKind.Organisation && body.Words.Length > 0 && Holds(post.Words, body.Words)
            ? new NameLikeness(NameRelation.PostAt, true, "a post or a group of people at this organisation")
            : null;

    private static NameLikeness? Initials(NameParts one, NameParts other) =>
        one.WrittenOutBy(other) is ({ } written, var letters) && Of(written, other) is { } likeness
            ? likeness with { Certain = false, Reason = $"“{letters}” may be the initials of words of the other" }
            : null;

    private static NameLikeness? OneWordMore(string[] longer, string[] shorter)
    {
        if (longer.Length != shorter.Length + 1 || shorter.Length < 2) return null;
        var at = 0;
        while (at < shorter.Length && longer[at] == shorter[at]) at++;
        return LeftOut.Contains(longer[at]) && longer.AsSpan(at + 1).SequenceEqual(shorter.AsSpan(at))
            ? new NameLikeness(NameRelation.Same, false, $"“{longer[at]}” is missing in one")
            : null;
    }

    private static NameLikeness? Spacing(NameParts one, NameParts other) =>
        one.Form.Replace(" ", "", StringComparison.Ordinal) == other.Form.Replace(" ", "", StringComparison.Ordinal)
        || string.Concat(one.Words) == string.Concat(other.Words)
            ? new NameLikeness(NameRelation.Same, false, "only spaces differ")
            : null;

    private static NameLikeness? Changes(NameParts one, NameParts other)
    {
        foreach (var (longer, shorter, reason) in Changed)
        {
            if (Replaced(one.Words, longer, shorter) is { } a && a.SequenceEqual(other.Words) || Replaced(other.Words, longer, shorter) is { } b && b.SequenceEqual(one.Words))
                return new NameLikeness(NameRelation.Same, false, reason);
        }

        return null;
    }

    private static NameLikeness? PartOf(NameParts part, NameParts whole)
    {
        if (whole.Words.Length < 2 || part.Words.Length <= whole.Words.Length || !whole.IsWhole) return null;
        var rest = Without(part.Words, whole.Words);
        if (rest is { Length: > 0 } && NameParts.AreServices(rest)) return new NameLikeness(NameRelation.PartOf, true, "a service or team of this organisation");
        // "Northmere Healthcare …" for "Northmere Healthcare NHS Foundation Trust".
        string[] called = whole.Words is [.. var before, "foundation", "trust"] ? before : whole.Words is [.. var start, "trust"] ? start : [];
        return called.Length > 1 && Without(part.Words, called) is { Length: > 0 } others && NameParts.AreServices(others) && !others.Contains("trust")
            ? new NameLikeness(NameRelation.PartOf, false, "it may be a service or team of this organisation, whose name is not written in full")
            : null;
    }

    private static NameLikeness? Order(NameParts one, NameParts other) =>
        one.Words.Length > 1 && one.Words.Order(StringComparer.Ordinal).SequenceEqual(other.Words.Order(StringComparer.Ordinal))
            ? new NameLikeness(NameRelation.Same, false, "the same words in another order")
            : null;

    private static NameLikeness? Spelling(NameParts one, NameParts other)
    {
        if (one.Words.Length != other.Words.Length || one.Words.Length < 2) return null;
        var differ = Enumerable.Range(0, one.Words.Length).Where(i => one.Words[i] != other.Words[i]).ToList();
        if (differ is not [var at]) return null;
        var (a, b) = (one.Words[at], other.Words[at]);
        if (Tellers.Contains(a) || Tellers.Contains(b) || Math.Min(a.Length, b.Length) < 5 || a[0] != b[0]) return null;
        return OneSlip(a, b) ? new NameLikeness(NameRelation.Same, false, string.CompareOrdinal(a, b) < 0 ? $"only the spelling of “{a}” and “{b}” differs" : $"only the spelling of “{b}” and “{a}” differs") : null;
    }

    // One letter more, less or other, or two neighbours exchanged.
    private static bool OneSlip(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (b.Length - a.Length > 1) return false;
        var same = 0;
        while (same < a.Length && a[same] == b[same]) same++;
        var (restA, restB) = (a[same..], b[same..]);
        if (a.Length < b.Length) return restA == restB[1..];
        return restA[1..] == restB[1..] || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..] == restB[2..]);
    }

    private static bool Holds(string[] all, string[] run) => At(all, run) >= 0;

    private static string[]? Without(string[] all, string[] run) => At(all, run) is >= 0 and var at ? [.. all[..at], .. all[(at + run.Length)..]] : null;

    private static string[]? Replaced(string[] all, string[] run, string[] by) => At(all, run) is >= 0 and var at ? [.. all[..at], .. by, .. all[(at + run.Length)..]] : null;

    private static int At(string[] all, string[] run)
    {
        for (var at = 0; at + run.Length <= all.Length; at++)
            if (all.AsSpan(at, run.Length).SequenceEqual(run)) return at;
        return -1;
    }
}
