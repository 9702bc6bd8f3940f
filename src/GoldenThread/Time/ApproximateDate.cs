using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GoldenThread.Time;

/// <summary>A date as people give it ("Summer 2018", "first quarter in 2021"): never made more exact than it is.</summary>
/// <remarks>After EDTF (ISO 8601-2): a day, a month, a season, a quarter, a year, an interval of these, perhaps approximate.</remarks>
public sealed partial record ApproximateDate : IComparable<ApproximateDate>
{
    private ApproximateDate(string text, string edtf, DateOnly earliest, DateOnly latest)
    {
        Text = text;
        Edtf = edtf;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>As it was given.</summary>
    public string Text { get; }

    /// <summary>The same in EDTF: "2018-06", "2018-22" (summer), "2021-33" (first quarter), "2018-01/2018-02", "2016~".</summary>
    public string Edtf { get; }

    /// <summary>The first day that it can mean.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day that it can mean, included. A thing due then is overdue from the day after.</summary>
    public DateOnly Latest { get; }

    /// <summary>Reads the one date that the words hold ("Confirmed July 2017" is July 2017).</summary>
    /// <param name="text">Words as a person writes them; day before month.</param>
    /// <exception cref="FormatException">The words hold no date ("ongoing"), or several.</exception>
    public static ApproximateDate Parse(string text) => TryParse(text, out var date)
        ? date
        : throw new FormatException($"“{text}” is not a single date.");

    /// <summary>Reads the one date that the words hold; false where they hold none, or several.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ApproximateDate? date)
    {
        var found = text is null ? [] : Find(text);
        date = found.Length == 1 ? FromEdtf(text!, found[0].Date.Edtf) : null;
        return date is not null;
    }

    /// <summary>Every date in the words, in their order.</summary>
    public static ImmutableArray<FoundDate> Find(string text) => DateWords.Find(text);

    /// <summary>A date of which the EDTF form is known already.</summary>
    /// <param name="text">As it was given.</param>
    /// <param name="edtf">The same in EDTF.</param>
    /// <exception cref="FormatException">Not EDTF, or of a kind that is not kept here (see <see cref="Edtf"/>).</exception>
    public static ApproximateDate FromEdtf(string text, string edtf) => EdtfPeriod.Read(edtf) is var (earliest, latest)
        ? new ApproximateDate(text, edtf, earliest, latest)
        : throw new FormatException($"“{edtf}” is not a date in EDTF.");

    /// <summary>Sorts by the first day that it can mean, then the last.</summary>
    public int CompareTo(ApproximateDate? other) => other is null
        ? 1
        : (Earliest, Latest).CompareTo((other.Earliest, other.Latest));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
