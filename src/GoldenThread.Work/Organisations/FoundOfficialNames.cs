using System.Collections.Immutable;
using GoldenThread.Organisations;

namespace GoldenThread.Work.Organisations;

/// <summary>What a file of official names holds, held against what is kept.</summary>
/// <param name="New">Rows with a code that is not kept yet.</param>
/// <param name="Changed">Rows that say something else than what is kept.</param>
/// <param name="Same">How many rows are kept so already.</param>
/// <param name="Problems">What is wrong, line by line.</param>
internal sealed record FoundOfficialNames(
    ImmutableArray<OfficialEntry> New, ImmutableArray<OfficialEntry> Changed, int Same, ImmutableArray<(int Line, string Says)> Problems);
