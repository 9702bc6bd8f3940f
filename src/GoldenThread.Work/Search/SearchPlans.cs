using System.Runtime.CompilerServices;
using GoldenThread.Storage;
using GoldenThread.Storage.Search;
using GoldenThread.Work.Plans;

namespace GoldenThread.Work.Search;

/// <summary>Searches everything that the person may see. An organisation stands for those before and after it, here as in the lists.</summary>
internal sealed class SearchPlans(GoldenThreadDb db, FindPlans plans)
{
    /// <summary>A page of what is found, best first.</summary>
    /// <param name="words">What is looked for.</param>
    /// <param name="within">Where to look.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="size">How many to a page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<SearchResult> Find(string words, SearchWithin within, int number, int size, CancellationToken cancellation) =>
        await SearchQuestions.Find(db, words, await Widened(within), number, size, cancellation);

    /// <summary>Every hit, best first.</summary>
    public async IAsyncEnumerable<SearchHit> All(string words, SearchWithin within, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var hit in SearchQuestions.All(db, words, await Widened(within), cancellation)) yield return hit;
    }

    private async Task<SearchWithin> Widened(SearchWithin within)
    {
        if (within.Organisations is not { Count: > 0 } chosen) return within;
        var register = await plans.Organisations();
        return within with { Organisations = [.. chosen.SelectMany(register.LineOf).SelectMany(register.PartsOf).Distinct()] };
    }
}
