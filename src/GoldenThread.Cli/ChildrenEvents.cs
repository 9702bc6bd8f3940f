using System.CommandLine;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Storage;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread children events</c>: events of an organisation's own, from CSV or NDJSON, with a preview.</summary>
internal static class ChildrenEvents
{
    private const int MostShown = 200;

    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "CSV or NDJSON, as definitions/event.schema.json has it. A child is named by NHS number or by the id of the record" };
        var organisation = new Option<string>("--organisation") { Description = "The organisation whose events these are", Required = true };
        var preview = new Option<bool>("--preview") { Description = "Say what would become of each event, and take none" };
        var partnership = new Option<string?>("--partnership") { Description = "The partnership. Not needed if there is only one" };
        var command = new Command("events", "Takes events of children's records from a file. The same id again changes nothing, or corrects the earlier event") { file, organisation, preview, partnership };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) throw new RuleException($"There is no file “{path}”.");
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var (known, name) = (await work.The<FindColleagues>().Organisations(), parsed.GetRequiredValue(organisation));
            var own = known.Where(o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase)).ToList() is [var one] ? one : throw new RuleException($"{work.Partnership.Name} has no organisation “{name}”.");
            var events = new List<PathwayEvent>();
            try
            {
                using var content = new StreamReader(path);
                await foreach (var (happened, _) in EventReader.Read(content, TimeProvider.System.GetUtcNow().UtcDateTime, cancellation)) events.Add(happened);
            }
            catch (UnreadableEventException unreadable)
            {
                throw new RuleException($"“{path}” could not be read to the end. {unreadable.Message} Nothing was taken.");
            }

            await work.The<GoldenThreadDb>().Begin(new Session(work.Partnership.Id, null, own.Name, own.Id, null, SessionScope.System), cancellation);
            var take = work.The<TakeEvents>();
            var fates = parsed.GetValue(preview) ? await take.Preview(events) : await take.Take(events);
            foreach (var (happened, fate) in fates.Take(MostShown)) Console.Out.WriteLine($"{happened.Id}: {happened.Kind.Value}, {fate.ToString().ToLowerInvariant()}");
            if (fates.Count > MostShown) Console.Out.WriteLine($"… and {fates.Count - MostShown} more");
            Console.Out.WriteLine($"{fates.Count} events: {string.Join(", ", fates.GroupBy(f => f.Fate).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}"))}{(parsed.GetValue(preview) ? ". Nothing was taken" : "")}");
            return fates.Any(f => f.Fate == TakeEvents.Fate.Refused) ? 1 : 0;
        });
        return command;
    }
}
