using GoldenThread.Time;

namespace GoldenThread.Documents.Exports;

/// <summary>A cell of an export: words, a day, or nothing.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Day">The day, where it is one exact day; a sheet can then sort and count by it.</param>
public readonly record struct ExportCell(string Words, DateOnly? Day = null)
{
    /// <summary>Words alone.</summary>
    public static implicit operator ExportCell(string? words) => new(words ?? "");

    /// <summary>A date as given; a day only where it means one.</summary>
    public static ExportCell Of(ApproximateDate? date) => date is null
        ? new ExportCell("")
        : new ExportCell(date.Text, date.Earliest == date.Latest && !date.Edtf.EndsWith('~') ? date.Latest : null);

    /// <summary>The day in London of a moment.</summary>
    public static ExportCell Of(DateTimeOffset? moment) => moment is { } at
        ? new ExportCell(LondonTime.Day(at).ToString("yyyy-MM-dd"), LondonTime.Day(at))
        : new ExportCell("");
}
