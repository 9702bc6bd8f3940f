namespace GoldenThread.Statistics;

/// <summary>Hides small numbers in what leaves the partnership: one to four could be a family that somebody knows.</summary>
/// <remarks>
/// A number from 1 to 4 is hidden, 0 is shown, and one sign stands for all that is hidden, so that nobody sees which of them is small. Where the total is known,
/// the next smallest go too, until each of the hidden could be any of five values. (Hiding one more alone is not enough: of 1, 1 and 20 with their total both
/// hidden numbers must be 1.) After the guidance of the Government Statistical Service on disclosure control for tables of counts.
/// </remarks>
public static class SmallNumbers
{
    /// <summary>The smallest number, above 0, that is shown.</summary>
    public const int Smallest = 5;

    /// <summary>How many values each hidden number could have, at least.</summary>
    public const int Values = 5;

    /// <summary>What stands in place of a hidden number.</summary>
    public const string Hidden = "hidden";

    /// <summary>True where neither a whole nor a part of it has to be hidden.</summary>
    /// <param name="whole">The whole.</param>
    /// <param name="part">The part; the rest can be worked out of both.</param>
    public static bool MayShow(int whole, int part) => !IsSmall(whole) && !IsSmall(part) && !IsSmall(whole - part);

    /// <summary>The numbers of a line as they may leave the partnership.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="totalKnown">True where their sum is known.</param>
    /// <exception cref="RuleException">A number is negative.</exception>
    public static ProtectedLine Line(IReadOnlyList<int> numbers, bool totalKnown)
    {
        if (numbers.Any(n => n < 0)) throw new RuleException("A number is negative. Only counts can be hidden.");
        var hidden = numbers.Select(IsSmall).ToArray();
        var total = numbers.Sum();
        var totalShown = totalKnown && !IsSmall(total);
        while (totalShown && !Suffices(numbers, hidden))
        {
            if (NextSmallest(numbers, hidden) is { } next) hidden[next] = true;
            else totalShown = false;
        }

        return new ProtectedLine([.. numbers.Select((n, i) => hidden[i] ? null : (int?)n)], totalShown ? total : null, totalKnown);
    }

    /// <summary>A number, or the sign in place of it.</summary>
    public static string Shown(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Hidden;

    internal static bool IsSmall(int number) => number is > 0 and < Smallest;

    // Nothing is hidden, or at least two are, and each could be any of five values from 1 up.
    internal static bool Suffices(IReadOnlyList<int> numbers, IReadOnlyList<bool> hidden)
    {
        var (count, sum) = (0, 0);
        for (var i = 0; i < numbers.Count; i++)
        {
            if (hidden[i]) (count, sum) = (count + 1, sum + numbers[i]);
        }

        return count == 0 || (count >= 2 && sum - count >= Values - 1);
    }

    // The first of equals. A 0 is always shown, so it protects nothing.
    internal static int? NextSmallest(IReadOnlyList<int> numbers, IReadOnlyList<bool> hidden)
    {
        int? next = null;
        for (var i = 0; i < numbers.Count; i++)
        {
            if (!hidden[i] && numbers[i] > 0 && (next is null || numbers[i] < numbers[next.Value])) next = i;
        }

        return next;
    }
}
