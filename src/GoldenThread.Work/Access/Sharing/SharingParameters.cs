using GoldenThread.Access.Sharing;
using GoldenThread.Documents.Definitions;

namespace GoldenThread.Work.Access.Sharing;

/// <summary>What is set of sharing in this partnership.</summary>
[OneForAll]
internal sealed class SharingParameters
{
    public SharingTimes Times { get; init; } = SharingDefinitions.Times;
}
