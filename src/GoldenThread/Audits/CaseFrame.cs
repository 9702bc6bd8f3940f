using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Audits;

/// <summary>The list of all cases that could be read.</summary>
public sealed class CaseFrame
{
    private CaseFrame(ImmutableArray<FrameCase> cases) => Cases = cases;

    /// <summary>The cases, in the order in which they were given.</summary>
    public ImmutableArray<FrameCase> Cases { get; }

    /// <summary>The SHA-256 of the references, sorted by their bytes and joined by line feeds: by it anybody can tell that a frame is the one that was locked.</summary>
    public string Digest
    {
        get
        {
            var references = Cases.Select(c => Encoding.UTF8.GetBytes(c.Reference)).ToArray();
            Array.Sort(references, (a, b) => a.AsSpan().SequenceCompareTo(b));
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (var i = 0; i < references.Length; i++)
            {
                if (i > 0) hash.AppendData("\n"u8);
                hash.AppendData(references[i]);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>What keeps rows from being a frame: each reference that is empty or there twice, by its row.</summary>
    /// <param name="rows">The rows with their numbers.</param>
    /// <param name="byStratum">True where each case has to have a stratum.</param>
    public static IReadOnlyList<FrameFault> Faults(IEnumerable<FrameRow> rows, bool byStratum = false)
    {
        var faults = new List<FrameFault>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var reference = row.Reference.Trim();
            if (reference.Length == 0) faults.Add(new(row.Number, "The reference is empty."));
            else if (reference.Length > Longest.Key) faults.Add(new(row.Number, $"The reference is longer than {Longest.Key} characters."));
            else if (!first.TryAdd(reference, row.Number)) faults.Add(new(row.Number, $"“{reference}” is already in row {first[reference]}. A case is in the frame once."));
            if (byStratum && reference.Length > 0 && row.Stratum.Trim().Length == 0) faults.Add(new(row.Number, $"“{reference}” has nothing to draw by."));
        }

        if (first.Count == 0 && faults.Count == 0) faults.Add(new(0, "There are no cases in the frame."));
        return faults;
    }

    /// <summary>Rows of which a list itself says that they are cases of another organisation that is known.</summary>
    /// <param name="rows">The rows with their numbers.</param>
    /// <param name="other">The name of the other organisation that words mean; null for one's own, and for words that mean none.</param>
    public static IReadOnlyList<FrameFault> OfOthers(IEnumerable<FrameRow> rows, Func<string, string?> other) =>
    [
        .. rows.Where(r => r.Organisation.Trim().Length > 0).Select(r => (r.Number, r.Reference, Other: other(r.Organisation.Trim()))).Where(r => r.Other is not null)
            .Select(r => new FrameFault(r.Number, $"“{r.Reference.Trim()}” is a case of {r.Other}. Send the cases of your own organisation only.")),
    ];

    /// <summary>A frame of rows without a fault.</summary>
    /// <exception cref="RuleException">There is one; all are named, and nothing is taken.</exception>
    public static CaseFrame Of(IReadOnlyCollection<FrameRow> rows, bool byStratum = false)
    {
        var faults = Faults(rows, byStratum);
        return faults.Count > 0
            ? throw new RuleException(string.Join('\n', faults.Select(f => f.Sentence)))
            : new CaseFrame([.. rows.Select(r => new FrameCase(r.Reference.Trim(), r.Stratum.Trim()))]);
    }
}
