namespace GoldenThread.Documents.Profiles;

/// <summary>What a worked example asks.</summary>
/// <param name="When">The moment asked about, in UTC.</param>
/// <param name="KnownAt">The moment known at, in UTC.</param>
/// <param name="Shown">How factors must be shown, by "factor" or "factor/adult".</param>
/// <param name="Line">Line of the file.</param>
public sealed record ProfileExampleQuestion(DateTimeOffset When, DateTimeOffset KnownAt, IReadOnlyDictionary<string, string> Shown, long Line);
