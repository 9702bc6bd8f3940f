using GoldenThread.Statistics;

namespace GoldenThread.SelfAssessments;

/// <summary>Two voices on a statement that lie clearly apart.</summary>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
/// <param name="Difference">The first less the second.</param>
public sealed record VoiceDifference(Voice First, Voice Second, ShareDifference Difference)
{
    /// <summary>The pairs of different kinds that differ and chance hardly explains it, in the order of the voices.</summary>
    public static IReadOnlyList<VoiceDifference> Of(IReadOnlyList<Voice> voices) =>
    [
        .. from first in voices.Index()
        from second in voices.Skip(first.Index + 1)
        where first.Item.Kind != second.Kind && first.Item.IsComparable && second.IsComparable
        let difference = ShareDifference.Of(first.Item.Share, second.Share, first.Item.Population, second.Population)
        where difference.ClearlyHigher || difference.ClearlyLower
        select new VoiceDifference(first.Item, second, difference),
    ];

    /// <summary>"Organisations: 11 of 12 (92%). Staff: 30 of 62 (48%), clearly lower".</summary>
    public string InWords() => $"{Name(First.Kind)}: {First.Share.InWords()}. {Name(Second.Kind)}: {Second.Share.InWords()}, clearly {(Difference.ClearlyHigher ? "lower" : "higher")}";

    /// <summary>The name of a voice.</summary>
    public static string Name(VoiceKind kind) => kind.ToString();
}
