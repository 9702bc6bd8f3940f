using GoldenThread.Pathways;

namespace GoldenThread.Documents.Pathways;

/// <summary>What a version of a pathway changed, in plain language.</summary>
public static class PathwayChanges
{
    /// <summary>Each change in a sentence; empty where both say the same.</summary>
    /// <param name="old">The version before.</param>
    /// <param name="later">The version after it.</param>
    /// <param name="words">What events, statuses and agencies are called.</param>
    public static IEnumerable<string> Between(Pathway old, Pathway later, PathwayWords words)
    {
        if (old.Title != later.Title) yield return $"The title has changed. It was “{old.Title}”.";
        if (!old.Sources.SequenceEqual(later.Sources)) yield return $"The sources have changed. They were {string.Join("; ", old.Sources)}.";
        var (began, begins) = (PathwayProse.Begins(old, words), PathwayProse.Begins(later, words));
        if (began != begins) yield return $"The start has changed. Before: {began}";
        foreach (var step in later.Steps.Where(s => old.Steps.All(o => o.Key != s.Key))) yield return $"New: {PathwayProse.Step(step, later, words)}";
        foreach (var step in old.Steps.Where(s => later.Steps.All(o => o.Key != s.Key))) yield return $"Removed: {PathwayProse.Step(step, old, words)}";
        foreach (var step in later.Steps)
        {
            if (old.Steps.FirstOrDefault(s => s.Key == step.Key) is not { } before) continue;
            var (was, says) = (PathwayProse.Step(before, old, words), PathwayProse.Step(step, later, words));
            if (was != says) yield return $"“{step.Does}” has changed. Before: {was}";
        }
    }
}
