using System.Collections.Immutable;
using GoldenThread.Reviews;

namespace GoldenThread.Chronologies;

/// <summary>The names of a review and the codes that stand for them.</summary>
/// <param name="Entries">Who and what stands in it.</param>
/// <param name="NoNames">Words that look like a name and are none.</param>
public sealed record GlossaryContent(ImmutableArray<GlossaryEntry> Entries, ImmutableArray<string> NoNames) : RecordContent
{
    /// <summary>The kind of the record that holds it; a review has one.</summary>
    public static readonly RecordKind Kind = new("glossary");

    /// <summary>What switches texts between names and codes.</summary>
    public Glossary Glossary() => new(Entries, NoNames);

    /// <inheritdoc/>
    public override void Check() => Glossary();
}
