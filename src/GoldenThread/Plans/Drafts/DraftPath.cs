using System.Collections.Immutable;
using System.Globalization;

namespace GoldenThread.Plans.Drafts;

/// <summary>The address of a piece in a draft, as a page's form sends it.</summary>
/// <remarks>
/// <c>recommendations/3</c>, <c>recommendations/3/parts/0</c>, and below either: <c>text</c>, <c>number</c>, <c>rating</c>,
/// <c>boardQuestion</c>, <c>impacts/1</c>, <c>actions/2</c>, <c>actions/2/impact</c>, <c>actions/2/rating</c>, <c>actions/2/dates/0</c>;
/// <c>sections/1/paragraphs/4</c>; <c>furniture/7</c>; <c>unplaced/0</c>. Indexes count from 0.
/// </remarks>
/// <param name="Steps">The steps, at least one.</param>
public sealed record DraftPath(ImmutableArray<string> Steps)
{
    /// <summary>Reads an address.</summary>
    /// <exception cref="RuleException">It is empty.</exception>
    public static DraftPath Parse(string path)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return steps.Length == 0 ? throw Unknown(path) : new DraftPath([.. steps]);
    }

    /// <summary>The recommendation or part that the address lies in: its steps, and those that remain below it.</summary>
    /// <exception cref="RuleException">The address does not lie in a recommendation.</exception>
    internal (int Index, int? Part, ImmutableArray<string> Below) InRecommendation() => Steps switch
    {
        ["recommendations", var index, "parts", var part, .. var below] => (Number(index), Number(part), below),
        ["recommendations", var index, .. var below] => (Number(index), null, below),
        _ => throw Unknown(ToString()),
    };

    /// <summary>The same address once the piece at another was taken out: what stood after it in the same list moves up.</summary>
    /// <exception cref="RuleException">The address lies in what was taken out.</exception>
    internal DraftPath Without(DraftPath taken)
    {
        var last = taken.Steps.Length - 1;
        if (Steps.Length <= last || !Steps.Take(last).SequenceEqual(taken.Steps.Take(last))
            || !int.TryParse(taken.Steps[last], CultureInfo.InvariantCulture, out var gone))
            return this;
        var index = Number(Steps[last]);
        if (index == gone) throw new RuleException("A piece cannot be moved into itself.");
        return index < gone ? this : new DraftPath(Steps.SetItem(last, (index - 1).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The index that a step holds.</summary>
    internal static int Number(string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Unknown(step);

    internal static RuleException Unknown(string path) =>
        new($"The piece “{path}” is no longer in the draft. Somebody may have changed it. Check the draft again.");

    /// <inheritdoc/>
    public override string ToString() => string.Join('/', Steps);
}
