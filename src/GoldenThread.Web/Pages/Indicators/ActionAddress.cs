using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>An action that is named by the address of its page.</summary>
internal static class ActionAddress
{
    /// <summary>Which action an address names.</summary>
    /// <returns>Whether one was named, and which; null where it is not there.</returns>
    public static async Task<(bool Named, ActionId? Action)> Read(string? words, FindPlans plans)
    {
        if (string.IsNullOrWhiteSpace(words)) return (false, null);
        var last = words.Trim().Split('#', '?')[0].TrimEnd('/').Split('/')[^1];
        return (true, Guid.TryParse(last, out var id) && await plans.Action(new ActionId(id)) is { } action ? action.Id : null);
    }
}
