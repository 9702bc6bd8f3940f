namespace GoldenThread.Storage.Search;

/// <summary>What was found.</summary>
/// <param name="Hits">The hits of this page, and how many there are in all.</param>
/// <param name="NearMiss">True where nothing holds the words as typed, and these only look like them.</param>
public sealed record SearchResult(Page<SearchHit> Hits, bool NearMiss);
