using GoldenThread.Plans;

namespace GoldenThread.Web.Api.Plans;

/// <summary>An update on an action. Updates never change.</summary>
internal sealed record UpdateResource(Guid Id, Guid Action, string Text, DateTimeOffset At, string By, Guid? Organisation, Dictionary<string, string> Links)
{
    public static UpdateResource Of(ProgressUpdate update) => new(
        update.Id, update.Action.Value, update.Text, update.At, update.ByName, update.Organisation?.Value,
        new(StringComparer.Ordinal) { ["self"] = ApiAddresses.Update(update.Id), ["action"] = ApiAddresses.Action(update.Action) });
}
