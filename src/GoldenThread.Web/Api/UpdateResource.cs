using GoldenThread.Plans;

namespace GoldenThread.Web.Api;

/// <summary>An update: what was reported on an action. It is never changed.</summary>
internal sealed record UpdateResource(Guid Id, Guid Action, string Text, DateTimeOffset At, string By, Guid? Organisation, Dictionary<string, string> Links)
{
    public static UpdateResource Of(ProgressUpdate update) => new(
        update.Id, update.Action.Value, update.Text, update.At, update.ByName, update.Organisation?.Value,
        new(StringComparer.Ordinal) { ["self"] = Addresses.Update(update.Id), ["action"] = Addresses.Action(update.Action) });
}
