using GoldenThread.Recurrence;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GoldenThread.Documents.Tests.Recurrence;

/// <summary>The invented recommendations of <c>samples/recurrence/pairs.yaml</c>, and how well a ranking finds them.</summary>
internal sealed class LabelledPairs
{
    // Every third pair is held out.
    private const int HeldOut = 3;

    public List<Pair> Pairs { get; set; } = [];

    public List<string> Others { get; set; } = [];

    /// <summary>Every earlier recommendation, those that nobody asks for included.</summary>
    public IEnumerable<Statement> Earlier =>
        [
            .. Pairs.Select((p, i) => new Statement(Id(i), Guid.Empty, p.Earlier)),
            .. Others.Select((text, i) => new Statement(Id(Pairs.Count + i), Guid.Empty, text)),
        ];

    public static LabelledPairs Read()
    {
        using var reader = new StreamReader(SampleFile.Path("recurrence", "pairs.yaml"));
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<LabelledPairs>(reader);
    }

    /// <summary>Where each pair's earlier recommendation stands among the hits for the later one, from 1; pairs that are held out apart.</summary>
    public List<(Pair Pair, bool HeldOut, int Rank)> Ranks(Func<string, IReadOnlyList<Guid>> rank)
        => [.. Pairs.Select((pair, i) => (pair, i % HeldOut == HeldOut - 1, rank(pair.Later).ToList().IndexOf(Id(i)) + 1))];

    private static Guid Id(int index) => new(index, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    /// <summary>A recommendation that asks again for what an earlier one asked for.</summary>
    internal sealed class Pair
    {
        public string Later { get; set; } = "";

        public string Earlier { get; set; } = "";

        /// <summary>True where the two have hardly a word in common.</summary>
        public bool Hardly { get; set; }
    }
}
