using System.Collections.Immutable;

namespace GoldenThread.Audits;

/// <summary>The questions of an audit and what is graded in it: one version. It is never changed; a later one takes its place.</summary>
/// <param name="Key">Short name.</param>
/// <param name="Number">Number of the version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Scale">The grades.</param>
/// <param name="Sections">Questions, in sections.</param>
/// <param name="Aspects">What is graded.</param>
/// <param name="Sources">Where it comes from.</param>
public sealed record AuditTool(
    string Key, int Number, string Title, GradeScale Scale, ImmutableArray<ToolSection> Sections, ImmutableArray<ToolAspect> Aspects, ImmutableArray<string> Sources)
{
    /// <summary>An aspect by its key; null where there is none.</summary>
    public ToolAspect? Aspect(string key) => Aspects.FirstOrDefault(a => a.Key == key);
}
