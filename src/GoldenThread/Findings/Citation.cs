namespace GoldenThread.Findings;

/// <summary>What a finding rests on.</summary>
/// <param name="Kind">One of <see cref="CitationKinds"/>.</param>
/// <param name="Id">Id of the entry, the event or the request; null for what is not kept here.</param>
/// <param name="Words">What stands there, or where it stands.</param>
public sealed record Citation(string Kind, Guid? Id, string Words)
{
    /// <summary>Names what it rests on, whatever is said of it: "entry:…"; null for what is not kept here.</summary>
    public string? Key() => Id is { } id ? $"{Kind}:{id}" : null;

    /// <summary>Something that is not kept here.</summary>
    public static Citation OfOther(string words) => new(CitationKinds.Other, null, words);
}
