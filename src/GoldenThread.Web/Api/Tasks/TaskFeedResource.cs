using System.Globalization;
using GoldenThread.Storage.Tasks;
using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Web.Api.Tasks;

/// <summary>Tasks that changed after a moment.</summary>
/// <param name="Tasks">The tasks, the oldest change first. It can be empty though there are more.</param>
/// <param name="More">True if there are more already: ask on at once.</param>
/// <param name="Next">The address to ask on from.</param>
internal sealed record TaskFeedResource(IReadOnlyList<TaskResource> Tasks, bool More, string Next)
{
    public static TaskFeedResource Of(TasksSince found) => new([.. found.Tasks.Select(TaskResource.Of)], found.More, QueryHelpers.AddQueryString(
        $"{ApiAddresses.Root}/tasks", new Dictionary<string, string?>(StringComparer.Ordinal) { ["since"] = found.UpTo.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), ["after"] = found.Last.ToString() }));
}
