using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>Groups that are too small to be shown, joined with others until none is.</summary>
internal static class JoinedGroups
{
    /// <summary>The groups as they are shown: places of the given ones that belong together. The smallest is joined with the next smallest, the first of equals.</summary>
    /// <param name="sizes">How many people each has. One of nobody is left out.</param>
    public static ImmutableArray<ImmutableArray<int>> Of(IReadOnlyList<int> sizes)
    {
        var parts = Enumerable.Range(0, sizes.Count).Where(i => sizes[i] > 0).Select(i => (Places: (List<int>)[i], Size: sizes[i])).ToList();
        while (parts.Count > 1 && parts.Min(p => p.Size) < SurveyCount.Fewest)
        {
            var order = parts.OrderBy(p => p.Size).ThenBy(p => p.Places.Min()).ToList();
            var (one, next) = (order[0], order[1]);
            parts.Remove(one);
            parts[parts.IndexOf(next)] = ([.. one.Places, .. next.Places], one.Size + next.Size);
        }

        return [.. parts.OrderBy(p => p.Places.Min()).Select(p => p.Places.Order().ToImmutableArray())];
    }
}
