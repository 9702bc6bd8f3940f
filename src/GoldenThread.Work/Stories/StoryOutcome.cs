namespace GoldenThread.Work.Stories;

/// <summary>What became of an act.</summary>
/// <param name="Answer">accepted, refused, nothing or kept.</param>
/// <param name="Words">The words of the answer.</param>
/// <param name="Finds">The children whom a search found.</param>
internal sealed record StoryOutcome(string Answer, string Words, IReadOnlyList<string> Finds)
{
    public static StoryOutcome Accepted { get; } = new("accepted", "", []);
}
