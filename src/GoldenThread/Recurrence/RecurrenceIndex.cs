using System.Runtime.InteropServices;

namespace GoldenThread.Recurrence;

/// <summary>Ranks statements by what they share with a text (docs/glossary.md: recurrence): the rarer a shared term, the more it counts.</summary>
/// <remarks>
/// The weighting is BM25 (Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009) over stems, pairs of
/// stems and the groups of a <see cref="Vocabulary"/>. Once built it does not change, and any number of threads may ask it.
/// </remarks>
public sealed class RecurrenceIndex
{
    // Of BM25: how soon repeating a term stops to count, and how much a long text is held back.
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.6;

    private readonly Vocabulary vocabulary;
    private readonly Dictionary<string, TermEntry> terms = new(StringComparer.Ordinal);
    private readonly List<Statement> statements = [];
    private readonly List<float> lengths = [];
    private readonly double averageLength;

    /// <summary>Builds an index.</summary>
    /// <param name="statements">The statements to be found, in any order.</param>
    /// <param name="vocabulary">The field's language.</param>
    public RecurrenceIndex(IEnumerable<Statement> statements, Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        foreach (var statement in statements) Add(statement);
        averageLength = lengths.Count == 0 ? 1 : Math.Max(1, lengths.Average(l => (double)l));
    }

    /// <summary>How many statements it holds.</summary>
    public int Count => statements.Count;

    /// <summary>The statements that are most like a text, the likest first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many to give.</param>
    /// <param name="except">Statements that are not meant, such as those of the same plan.</param>
    public IReadOnlyList<RecurrenceHit> Like(string text, int most = 5, Func<Statement, bool>? except = null)
    {
        var scores = new double[statements.Count];
        foreach (var (key, (weight, count)) in Counted(text))
        {
            if (!terms.TryGetValue(key, out var entry)) continue;
            var rarity = Rarity(entry.Found.Count) * weight * (1 + Math.Log(count));
            foreach (var (statement, times) in CollectionsMarshal.AsSpan(entry.Found))
                scores[statement] += rarity * Repeated(times, lengths[statement]);
        }

        return [.. Best(scores, most, except)];
    }

    /// <summary>How much speaks for it that two texts say the same, between 0 (nothing shared) and about 1 (the same words).</summary>
    public double Likeness(string one, string other)
    {
        var (first, second) = (Counted(one), Counted(other));
        var shared = first.Keys.Intersect(second.Keys, StringComparer.Ordinal).Sum(k => Squared(k, first[k].Weight));
        var all = Math.Sqrt(first.Sum(t => Squared(t.Key, t.Value.Weight))) * Math.Sqrt(second.Sum(t => Squared(t.Key, t.Value.Weight)));
        return all == 0 ? 0 : shared / all;
    }

    /// <summary>The part of a statement that speaks most for the likeness, with the places that both share.</summary>
    /// <param name="text">The text that was asked about.</param>
    /// <param name="other">The statement's words.</param>
    public MatchingPassage Passage(string text, string other)
    {
        var asked = Counted(text);
        var shared = StatementTerms.Of(other, vocabulary).Where(t => asked.ContainsKey(t.Key)).ToList();
        return MatchingPassage.Of(
            other, shared.Select(t => (t.Start, t.Length, Weight: t.Weight * Rarity(terms.TryGetValue(t.Key, out var entry) ? entry.Found.Count : 0))));
    }

    private void Add(Statement statement)
    {
        var counted = Counted(statement.Text);
        foreach (var (key, (_, count)) in counted)
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, key, out _);
            entry ??= new TermEntry();
            entry.Found.Add((statements.Count, count));
        }

        lengths.Add(counted.Sum(t => t.Value.Count));
        statements.Add(statement);
    }

    private Dictionary<string, (double Weight, int Count)> Counted(string text)
    {
        var counted = new Dictionary<string, (double Weight, int Count)>(StringComparer.Ordinal);
        foreach (var term in StatementTerms.Of(text, vocabulary))
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(counted, term.Key, out _);
            entry = (term.Weight, entry.Count + 1);
        }

        return counted;
    }

    private double Rarity(int found) => Math.Log(1 + ((statements.Count - found + 0.5) / (found + 0.5)));

    private double Squared(string key, double weight) => Math.Pow(weight * Rarity(terms.TryGetValue(key, out var entry) ? entry.Found.Count : 0), 2);

    private double Repeated(int times, double length) =>
        times * (Saturation + 1) / (times + (Saturation * (1 - LengthWeight + (LengthWeight * length / averageLength))));

    private IEnumerable<RecurrenceHit> Best(double[] scores, int most, Func<Statement, bool>? except)
    {
        var best = new PriorityQueue<int, (double, int)>();
        for (var i = 0; i < scores.Length; i++)
        {
            // Equal scores keep the order in which the statements came.
            if (scores[i] <= 0 || (best.Count == most && best.TryPeek(out _, out var least) && (scores[i], -i).CompareTo(least) <= 0)
                || except?.Invoke(statements[i]) == true)
                continue;
            best.Enqueue(i, (scores[i], -i));
            if (best.Count > most) best.Dequeue();
        }

        return best.UnorderedItems.OrderByDescending(i => i.Priority).Select(i => new RecurrenceHit(statements[i.Element], i.Priority.Item1));
    }

    private sealed class TermEntry
    {
        public List<(int Statement, int Times)> Found { get; } = [];
    }
}
