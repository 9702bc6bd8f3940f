using System.Globalization;
using GoldenThread.Storage.Board;

namespace GoldenThread.Web.Pages.Board;

/// <summary>The day of a board meeting, and what changed since.</summary>
internal static class BoardDay
{
    /// <summary>Address of what changed since the day.</summary>
    public static string Address(DateOnly since, ChangeKind? kind = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/board/changes?Since={since:yyyy-MM-dd}{(kind is { } one ? $"&Kind={one}" : "")}");

    /// <summary>The kind of change, as a count is read.</summary>
    public static string Words(ChangeKind kind, int count = 2) => (kind, count == 1) switch
    {
        (ChangeKind.Update, true) => "update",
        (ChangeKind.Update, _) => "updates",
        (ChangeKind.Rating, true) => "rating",
        (ChangeKind.Rating, _) => "ratings",
        (ChangeKind.Evidence, true) => "piece of evidence",
        (ChangeKind.Evidence, _) => "pieces of evidence",
        (ChangeKind.Impact, true) => "statement of impact",
        (ChangeKind.Impact, _) => "statements of impact",
        (ChangeKind.Board, true) => "board question or answer",
        (ChangeKind.Board, _) => "board questions and answers",
        (ChangeKind.Activity, true) => "change of activity",
        (ChangeKind.Activity, _) => "changes of activity",
        (ChangeKind.Due, true) => "new due date",
        (ChangeKind.Due, _) => "new due dates",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
