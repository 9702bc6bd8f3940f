namespace GoldenThread.Organisations;

/// <summary>What two names seem to be to each other, and why. It proposes; a person decides.</summary>
/// <param name="Kind">Two names of one organisation, or one of a part of it or of a person at it.</param>
/// <param name="Certain">True where names that differ so are names of one organisation, as far as words can tell.</param>
/// <param name="Reason">Why, as a person is told: “only “NHS” and a plural differ”.</param>
public sealed record NameLikeness(NameRelation Kind, bool Certain, string Reason)
{
    /// <summary>What two names seem to be to each other.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another.</param>
    /// <returns>Null where nothing says that they belong together. Names of one form are certainly the same.</returns>
    public static NameLikeness? Of(string one, string other) => Of(NameParts.Of(one), NameParts.Of(other));

    /// <summary>The same of names that were taken apart before.</summary>
    public static NameLikeness? Of(NameParts one, NameParts other)
    {
        if (one.Form == other.Form) return new NameLikeness(NameRelation.Same, true, "the same words");
        if (one.Kind != PartyKind.Organisation) return other.Kind == PartyKind.Organisation ? PostAt(one, other) : null;
        if (other.Kind != PartyKind.Organisation) return PostAt(other, one);
        return one.Words.SequenceEqual(other.Words) && one.Words.Length > 0 ? SameWords(one, other) : Different(one, other);
    }

    /// <summary>Of two names of which one is a part of the other: true where the first is the part.</summary>
    public static bool IsPart(NameParts one, NameParts other) =>
        ServiceNames.Of(one, other) is not null
        || (ServiceNames.Of(other, one) is null && (one.WrittenOutBy(other) is { } mine && ServiceNames.Of(mine.Name, other) is not null
            || other.WrittenOutBy(one) is { } theirs && ServiceNames.Of(one, theirs.Name) is not null));

    /// <summary>False where two names share too little for any rule; asked before the rules, as it costs nothing.</summary>
    internal static bool MayBeAlike(NameParts one, NameParts other)
    {
        if (one.Kind != PartyKind.Organisation && other.Kind != PartyKind.Organisation) return one.Form == other.Form;
        if (one.Kind != PartyKind.Organisation) return one.Body is { } body ? MayBeAlike(body, other) : (other.Mask & ~one.Mask) == 0;
        if (other.Kind != PartyKind.Organisation) return MayBeAlike(other, one);
        return (one.Mask & ~other.Mask) == 0 || (other.Mask & ~one.Mask) == 0
            || ((one.Changes.Was & other.Changes.Is) | (one.Changes.Is & other.Changes.Was)) != 0
            || MayBeMisspelt(one.Words, other.Words) || one.Together == other.Together || one.FormTogether == other.FormTogether;
    }

    private static bool MayBeMisspelt(string[] one, string[] other)
    {
        if (one.Length != other.Length) return false;
        var differs = -1;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] == other[i]) continue;
            if (differs >= 0) return false;
            differs = i;
        }

        return differs >= 0 && one[differs][0] == other[differs][0] && Math.Abs(one[differs].Length - other[differs].Length) <= 1;
    }

    private static NameLikeness SameWords(NameParts one, NameParts other) => one.HasOtherFormThan(other)
        ? new NameLikeness(NameRelation.Same, false, "only the legal form differs")
        : new NameLikeness(NameRelation.Same, true, one.DifferenceTo(other));

    private static NameLikeness? Different(NameParts one, NameParts other) =>
        NameChanges.Of(one, other) ?? ServiceNames.Of(one, other) ?? ServiceNames.Of(other, one) ?? Order(one, other)
            ?? NameChanges.OneWordMore(one.Words, other.Words) ?? NameChanges.OneWordMore(other.Words, one.Words)
            ?? Spacing(one, other) ?? Spelling(one, other) ?? Initials(one, other) ?? Initials(other, one);

    private static NameLikeness? PostAt(NameParts post, NameParts body)
    {
        if (body.Words.Length == 0 || body.IsNobodys) return null;
        if (post.Body is { } at)
        {
            var same = at.Form == body.Form ? new NameLikeness(NameRelation.Same, true, "") : at.Kind != PartyKind.Organisation ? null
                : at.Words.SequenceEqual(body.Words) ? SameWords(at, body) : Different(at, body);
            if (same is { Kind: NameRelation.Same })
                return new NameLikeness(NameRelation.PostAt, same.Certain, same.Certain
                    ? "a post, a person or a group of people at this organisation"
                    : $"a post, a person or a group of people at an organisation that may be this one: {same.Reason}");
            if (same is { Kind: NameRelation.PartOf }) return new NameLikeness(NameRelation.PostAt, false, "a post, a person or a group of people at a service of this organisation");
            return null;
        }

        // The words are there, and others stand before them that may belong to the name.
        var run = At(post.Words, body.Words);
        return body.Words.Length > 1 && run >= 0 && !(run > 0 && NameWords.Directions.Contains(post.Words[run - 1]))
            ? new NameLikeness(NameRelation.PostAt, false, "a post, a person or a group of people that may be at this organisation")
            : null;
    }

    private static NameLikeness? Initials(NameParts one, NameParts other) =>
        one.WrittenOutBy(other) is ({ } written, var letters) && Of(written, other) is { } likeness
            ? likeness with { Certain = false, Reason = $"“{letters}” may be the initials of words of the other" }
            : null;

    private static NameLikeness? Spacing(NameParts one, NameParts other) =>
        one.FormTogether == other.FormTogether || one.Together == other.Together
            ? new NameLikeness(NameRelation.Same, false, "only spaces differ")
            : null;

    private static NameLikeness? Order(NameParts one, NameParts other) =>
        one.Words.Length > 1 && one.Words.Length == other.Words.Length
        && one.Words.Order(StringComparer.Ordinal).SequenceEqual(other.Words.Order(StringComparer.Ordinal))
            ? new NameLikeness(NameRelation.Same, false, "the same words in another order")
            : null;

    private static NameLikeness? Spelling(NameParts one, NameParts other)
    {
        if (one.Words.Length != other.Words.Length || one.Words.Length < 2) return null;
        var differ = Enumerable.Range(0, one.Words.Length).Where(i => one.Words[i] != other.Words[i]).ToList();
        if (differ is not [var at]) return null;
        var (a, b) = (one.Words[at], other.Words[at]);
        if (NameChanges.Tells(a) || NameChanges.Tells(b) || Math.Min(a.Length, b.Length) < 5 || a[0] != b[0] || !OneSlip(a, b)) return null;
        if (string.CompareOrdinal(a, b) > 0) (a, b) = (b, a);
        return new NameLikeness(NameRelation.Same, false, $"only the spelling of “{a}” and “{b}” differs");
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

    /// <summary>Where words stand among others in one run; -1 where they do not.</summary>
    internal static int At(string[] all, string[] run)
    {
        for (var at = 0; at + run.Length <= all.Length; at++)
            if (all.AsSpan(at, run.Length).SequenceEqual(run)) return at;
        return -1;
    }
}
