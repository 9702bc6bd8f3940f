using GoldenThread.Chronologies;
using GoldenThread.Reviews;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>How pages show the status of a step or a request, and what they offer to choose from.</summary>
internal static class ReviewTags
{
    public static (string Text, string Colour) Status(this ReviewRequest request, DateOnly today) =>
        request.Received is { } on ? ($"Received {on:d MMM yyyy}", "green") : request.IsLate(today) ? ("Overdue", "red") : ("Requested", "blue");

    public static (string Text, string Colour) Words(this StepState state) => state switch
    {
        StepState.Waits => ("Waiting", "grey"),
        StepState.Open => ("To do", "blue"),
        StepState.Late => ("Overdue", "red"),
        StepState.Done => ("Done", "green"),
        StepState.DoneLate => ("Done late", "yellow"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static IEnumerable<SelectListItem> Items<TState>(Func<TState, string> words)
        where TState : struct, Enum => Enum.GetValues<TState>().Select(value => new SelectListItem(words(value), value.ToString()));
}
