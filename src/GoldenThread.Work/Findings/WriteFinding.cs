using GoldenThread.Documents.Definitions;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Work.Findings;

/// <summary>Writes a finding, with what it rests on.</summary>
internal sealed class WriteFinding(WriteRecord record, FindFindings find)
{
    /// <summary>Writes it, new or in place of what is kept.</summary>
    /// <param name="review">The review.</param>
    /// <param name="kept">What is kept now; null for what is new.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="finding">What was found; of its themes those that are known are kept, and what it cites is added.</param>
    /// <param name="cites">Keys of what it rests on; what cannot be cited is left out.</param>
    /// <param name="words">Words by which entries of the chronology were looked for.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; nothing was saved.</exception>
    /// <exception cref="RuleException">The finding cannot be; nothing was saved.</exception>
    public async Task Write(Review review, ReviewRecord? kept, uint seen, Finding finding, IReadOnlyCollection<string> cites, string? words)
    {
        var known = (await find.Citable(review, kept?.Content as Finding, cites, words)).ToDictionary(c => c.Key()!, StringComparer.Ordinal);
        var content = finding with
        {
            Themes = [.. finding.Themes.Where(theme => ThemeDefinitions.Find(theme) is not null)],
            Cites = [.. cites.Where(known.ContainsKey).Select(key => known[key]), .. finding.Cites],
        };
        await record.Write(review, kept, seen, Finding.Kind, content, "Finding");
    }

    /// <summary>Withdraws it, with its reason.</summary>
    public Task Withdraw(ReviewRecord kept, uint seen, string? because) => record.Withdraw(kept, seen, because);
}
