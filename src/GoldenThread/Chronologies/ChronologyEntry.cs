using System.Security.Cryptography;
using System.Text;
using GoldenThread.Time;

namespace GoldenThread.Chronologies;

/// <summary>One entry of an organisation's chronology.</summary>
/// <param name="Organisation">Whose record it is.</param>
/// <param name="When">When it happened; null where that is not known or could not be read.</param>
/// <param name="WhenAsGiven">The same as it was written.</param>
/// <param name="Recorded">When it was recorded; null where that is not known.</param>
/// <param name="Source">The record that it stands in.</param>
/// <param name="Kind">Kind of contact.</param>
/// <param name="People">Whom it concerns.</param>
/// <param name="Seen">Who was seen, and how.</param>
/// <param name="Text">What was recorded.</param>
/// <param name="Action">What was done.</param>
/// <param name="Comment">What the writer of the chronology says about it.</param>
/// <param name="Significance">Why it matters.</param>
/// <param name="Told">Who was told of it, and when.</param>
/// <param name="Place">Where it was read from.</param>
public sealed record ChronologyEntry(
    string Organisation, ApproximateMoment? When, string WhenAsGiven, ApproximateDate? Recorded, string Source, string Kind, IReadOnlyList<string> People,
    string Seen,
    string Text, string Action, string Comment, string Significance, IReadOnlyList<ToldTo> Told, ChronologyPlace Place)
{
    /// <summary>The same for the same words of the same organisation, whatever file or row they stand in.</summary>
    public string Id { get; } = Hash(Organisation, WhenAsGiven, Source, Kind, string.Join('\u001f', People), Seen, Text, Action, Comment, Significance);

    private static string Hash(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e', parts)))[..8]);
}
