using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GoldenThread.SelfAssessments;

/// <summary>Standards that organisations assess themselves by: one version. It is never changed; a later one takes its place.</summary>
/// <param name="Key">Short name.</param>
/// <param name="Number">Number of the version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Scores">The scores, the lowest first.</param>
/// <param name="MetFrom">Key of the score from which on a statement is met.</param>
/// <param name="Standards">The standards, in order.</param>
/// <param name="Sources">Where it comes from.</param>
public sealed record StandardSet(
    string Key, int Number, string Title, ImmutableArray<Score> Scores, string MetFrom, ImmutableArray<Standard> Standards, ImmutableArray<string> Sources)
{
    /// <summary>All statements, in order.</summary>
    [JsonIgnore]
    public IEnumerable<StandardStatement> Statements => Standards.SelectMany(s => s.Statements);

    /// <summary>The scores as words of workbooks are read by them.</summary>
    [JsonIgnore]
    public ScoreScale Scale => new(Key, [.. Scores.Select(s => (s.Name, s.OtherNames))]);

    /// <summary>A statement by its reference; null where there is none.</summary>
    public StandardStatement? Statement(string reference) => Statements.FirstOrDefault(s => s.Reference.Equals(reference.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>A standard by its key; null where there is none.</summary>
    public Standard? Standard(string key) => Standards.FirstOrDefault(s => s.Key == key);

    /// <summary>The standard that a statement belongs to.</summary>
    public Standard StandardOf(StandardStatement statement) => Standards.First(s => s.Statements.Contains(statement));

    /// <summary>The place of a score, from 0; null where it is none.</summary>
    public int? Place(string? key) => Scores.ToList().FindIndex(s => s.Key == key) is var at and >= 0 ? at : null;

    /// <summary>True from the score on from which a statement is met.</summary>
    public bool IsMet(int place) => place >= Place(MetFrom);

    /// <summary>The name of a score.</summary>
    public string Name(string key) => Scores.FirstOrDefault(s => s.Key == key)?.Name ?? key;
}
