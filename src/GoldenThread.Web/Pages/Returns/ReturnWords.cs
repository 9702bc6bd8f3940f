using GoldenThread.Returns;
using GoldenThread.Storage.Mapping;
using GoldenThread.Storage.Returns;
using GoldenThread.Time;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>Where a return stands, as people read it.</summary>
internal static class ReturnWords
{
    public static string Of(ReturnState state) => state switch
    {
        ReturnState.Draft => "Draft",
        ReturnState.Sent => "Waiting for a decision",
        ReturnState.Accepted => "Accepted",
        ReturnState.SentBack => "Sent back",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(OwedRow row) => row.ReturnState is null ? "No return yet" : row.ReturnSent is { } sent
        ? $"{Of(StateWord.To<ReturnState>(row.ReturnState))} ({LondonTime.Day(sent):d MMM yyyy})"
        : Of(StateWord.To<ReturnState>(row.ReturnState));

    /// <summary>A step of a reminder: days from the due day.</summary>
    public static string Step(int step) => step switch
    {
        < 0 => $"{-step} {(step == -1 ? "day" : "days")} before",
        0 => "on the due date",
        _ => $"{step} {(step == 1 ? "day" : "days")} after",
    };
}
