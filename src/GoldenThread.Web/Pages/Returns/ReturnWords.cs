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
        ReturnState.Draft => "Being written",
        ReturnState.Sent => "Sent in, not decided on yet",
        ReturnState.Accepted => "Accepted",
        ReturnState.SentBack => "Sent back",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(OwedRow row) => row.ReturnState is null ? "None yet" : row.ReturnSent is { } sent
        ? $"{Of(StateWord.To<ReturnState>(row.ReturnState))} ({LondonTime.Day(sent):d MMM yyyy})"
        : Of(StateWord.To<ReturnState>(row.ReturnState));

    /// <summary>A step of a reminder: days from the due day.</summary>
    public static string Step(int step) => step switch
    {
        < 0 => $"{-step} {(step == -1 ? "day" : "days")} before",
        0 => "on the day",
        _ => $"{step} {(step == 1 ? "day" : "days")} after",
    };
}
