using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>Hides small numbers in what is published: one to four could be a family that somebody knows.</summary>
public static class SmallNumbers
{
    /// <summary>The smallest number that is shown.</summary>
    public const int Smallest = 5;

    /// <summary>What stands in place of a hidden number.</summary>
    public const string Hidden = "fewer than 5";

    /// <summary>What stands in place of a number that is hidden so that another cannot be worked out.</summary>
    public const string HiddenToo = "not shown";

    /// <summary>True where neither a whole nor a part of it is small, nor the rest, which can be worked out of both.</summary>
    public static bool MayShow(int whole, int part) => !IsSmall(whole) && !IsSmall(part) && !IsSmall(whole - part);

    /// <summary>The numbers as they may be published.</summary>
    /// <param name="numbers">The numbers; none is negative.</param>
    /// <param name="divides">True where their sum is known, so that one hidden number alone could be worked out: then the next smallest is hidden with
    /// it.</param>
    public static ImmutableArray<string> Shown(IReadOnlyList<int> numbers, bool divides)
    {
        var small = numbers.Select(IsSmall).ToArray();
        var too = divides && small.Count(s => s) == 1
            ? Enumerable.Range(0, numbers.Count).Where(i => !small[i] && numbers[i] > 0).OrderBy(i => numbers[i]).Select(i => (int?)i).FirstOrDefault()
            : null;
        return [.. numbers.Select((n, i) => small[i] ? Hidden : i == too ? HiddenToo : n.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static bool IsSmall(int number) => number is > 0 and < Smallest;
}
