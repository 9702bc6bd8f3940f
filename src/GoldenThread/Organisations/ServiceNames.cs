using System.Collections.Frozen;

namespace GoldenThread.Organisations;

/// <summary>Names of a service, a team or a meeting of an organisation.</summary>
internal static class ServiceNames
{
    // What councils do, and nobody else of the same place.
    private static readonly FrozenSet<string> OfCouncils = FrozenSet.Create(
        StringComparer.Ordinal, "children", "child", "family", "adult", "social", "early", "youth", "fostering", "adoption", "education", "housing", "mash", "hub");

    private static readonly FrozenSet<string> OfPlaces = FrozenSet.Create(
        StringComparer.Ordinal, "royal", "general", "district", "university", "hospital", "infirmary", "trust", "foundation", "teaching", "county", "city", "community", "maternity");

    /// <summary>What a part's name is to a whole's; null where it is no part.</summary>
    public static NameLikeness? Of(NameParts part, NameParts whole)
    {
        if (whole.Words.Length < 2 || !whole.IsWhole || whole.IsNobodys) return null;
        return Held(part, whole) ?? OfCouncil(part, whole) ?? HospitalOfTrust(part, whole);
    }

    /// <summary>True where a name is that of a council's service, said by place and not by council: “Northmere Children's Services”.</summary>
    /// <param name="part">The service.</param>
    /// <param name="council">The council.</param>
    public static bool IsOfPlace(NameParts part, NameParts council)
    {
        if (council.Words is not [.. var before, "council"] || before.Contains("parish") || before.Contains("town")) return false;
        string[] place = [.. before.Where(w => w is not ("county" or "city" or "borough" or "metropolitan" or "district"))];
        return place.Length > 0 && place.Length < part.Words.Length && part.Words.AsSpan(0, place.Length).SequenceEqual(place)
            && part.Words[place.Length..] is var rest && NameParts.AreServices(rest) && rest.Any(OfCouncils.Contains) && !rest.Contains("health") && !rest.Contains("board")
            && !(before.Contains("district") && !rest.Contains("housing"));
    }

    /// <summary>True where a name says a place and a service that councils alone have: “Northmere Children's Services”.</summary>
    public static bool IsCouncils(NameParts name) =>
        name is { Kind: PartyKind.Organisation, IsNobodys: false } && NameLikeness.At(name.Words, ["children", "service"]) is var one && NameLikeness.At(name.Words, ["social", "care"]) is var two
        && ((one > 0 && one + 2 == name.Words.Length) || (two > 0 && two + 2 == name.Words.Length)) && !name.Words.Any(w => NameWords.Bodies.Contains(w) && w != "service");

    private static NameLikeness? Held(NameParts part, NameParts whole)
    {
        if (part.Words.Length <= whole.Words.Length) return null;
        if (Without(part.Words, whole.Words) is { Length: > 0 } rest && NameParts.AreServices(rest) && rest is not ["service"])
            return rest.Any(NameWords.ServiceNouns.Contains) && (!rest.Contains("school") || rest.Any(w => w is "nursing" or "admission" or "attendance"))
                ? new NameLikeness(NameRelation.PartOf, true, "a service or team of this organisation")
                : rest.All(w => NameWords.Directions.Contains(w) || w is "school" or "board" or "community" or "group" or "district" or "area")
                    ? null
                    : new NameLikeness(NameRelation.PartOf, false, "it may be a service or team of this organisation");
        // "Northmere Healthcare …" for "Northmere Healthcare NHS Foundation Trust".
        string[] called = whole.Words is [.. var before, "foundation", "trust"] ? before : whole.Words is [.. var start, "trust"] ? start : [];
        return called.Length > 1 && Without(part.Words, called) is { Length: > 0 } others && NameParts.AreServices(others) && others.Any(NameWords.ServiceNouns.Contains)
            ? new NameLikeness(NameRelation.PartOf, false, "it may be a service or team of this organisation, whose name is not written in full")
            : null;
    }

    private static NameLikeness? OfCouncil(NameParts part, NameParts whole) => IsOfPlace(part, whole)
        ? new NameLikeness(NameRelation.PartOf, false, "a service that councils have: it may be one of this council")
        : null;

    // "Oakhaven General Hospital" of "Oakhaven Hospitals NHS Foundation Trust".
    private static NameLikeness? HospitalOfTrust(NameParts part, NameParts whole)
    {
        if (!whole.Words.Contains("trust") || part.Words.Contains("trust") || !(part.Words[^1] is "hospital" or "infirmary") || !whole.Words.Contains("hospital")) return null;
        string[] place = [.. part.Words.Where(w => !OfPlaces.Contains(w))];
        return place.Length > 0 && place.SequenceEqual(whole.Words.Where(w => !OfPlaces.Contains(w)))
            && part.Words.Length > place.Length + 1
            ? new NameLikeness(NameRelation.PartOf, false, "one is a hospital and the other a trust: it may be a hospital of this trust")
            : null;
    }

    // What is left of a name without the whole's; nothing where a word before it makes it another's: “South Northmere …”.
    private static string[]? Without(string[] all, string[] run) =>
        NameLikeness.At(all, run) is >= 0 and var at && !(at > 0 && NameWords.Directions.Contains(all[at - 1])) ? [.. all[..at], .. all[(at + run.Length)..]] : null;
}
