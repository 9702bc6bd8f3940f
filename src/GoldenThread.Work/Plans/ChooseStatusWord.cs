using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>Says what words of status mean on the partnership's scale, and notes those that a document brings.</summary>
internal sealed class ChooseStatusWord(GoldenThreadDb db, Acting acting, FindPlans find)
{
    /// <summary>Chooses what words mean; a draft that is read later takes it over.</summary>
    /// <param name="words">The words, in whatever spelling.</param>
    /// <param name="level">The key of a level; empty for no rating.</param>
    /// <returns>False where they mean that already; then nothing is written.</returns>
    /// <exception cref="RuleException">No words, too long, or no such level.</exception>
    public async Task<bool> Choose(string? words, string? level)
    {
        var plain = StatusWords.Plain(words ?? "");
        if (plain.Length == 0) throw new RuleException("Enter the words");
        if (plain.Length > Longest.Key) throw new RuleException($"The words must be {Longest.Key} characters or fewer");
        var chosen = string.IsNullOrEmpty(level) ? null : (await find.Scale()).Find(level) ?? throw new RuleException("Choose a rating");
        var kept = await db.StatusWords.SingleOrDefaultAsync(w => w.Words == plain);
        if (kept is { Chosen: true } && kept.Level == chosen?.Key) return false;
        if (kept is null) db.Add(kept = new StatusWord(acting.Partnership, plain, acting.By));
        kept.Choose(chosen, acting.By);
        await db.Save("Status word changed");
        return true;
    }

    /// <summary>Notes the words of a draft's ratings that are on no scale, for somebody to choose; the caller saves.</summary>
    /// <param name="ratings">The ratings as written.</param>
    public async Task Note(IEnumerable<string> ratings)
    {
        var words = ratings.Select(StatusWords.Plain).Where(w => w.Length is > 0 and <= Longest.Key).Distinct(StringComparer.Ordinal).ToList();
        var known = await db.StatusWords.Where(w => words.Contains(w.Words)).Select(w => w.Words).ToListAsync();
        foreach (var one in words.Except(known, StringComparer.Ordinal)) db.Add(new StatusWord(acting.Partnership, one, acting.By));
    }
}
