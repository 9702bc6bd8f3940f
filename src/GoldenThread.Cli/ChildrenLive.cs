using System.CommandLine;
using System.Globalization;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread children around|known</c>: who is around a child, and what organisations knew, on any day. As the system: nothing is left out, sealed things too.</summary>
internal static class ChildrenLive
{
    public static Command Around()
    {
        var (child, day, known, partnership) = (Child(), Day("--day", "The day. Default: today"), Day("--known-at", "What was recorded later is left out. A day (2026-05-04) or a moment (2026-05-04T09:30). Default: now"), Partnership());
        var command = new Command("around", "Says who is around a child on a day, why, and who of them is unseen. Includes what is sealed") { child, day, known, partnership };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var of = await Found(work, parsed.GetRequiredValue(child));
            var around = await work.The<FindAround>().Whole(of, LondonTime.Day(Moment(parsed.GetValue(day))), Moment(parsed.GetValue(known)));
            foreach (var one in around.People) Console.Out.WriteLine(around.InWords(one));
            Console.Out.WriteLine($"{around.People.Count} around the child, {around.People.Count(p => p.CountsAsUnseen)} unseen, {around.People.Count(p => p.CountsAsUnassessed)} not assessed");
            return 0;
        });
        return command;
    }

    public static Command Known()
    {
        var (child, day, partnership) = (Child(), Day("--day", "A day, to its end, or a moment. Default: now"), Partnership());
        var command = new Command("known", "Says which organisation had recorded, been told of, opened, or had within reach each contact, event and answer of a record on a day") { child, day, partnership };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var (db, of, moment) = (work.The<GoldenThreadDb>(), await Found(work, parsed.GetRequiredValue(child)), Moment(parsed.GetValue(day)));
            var organisations = await work.The<FindColleagues>().Organisations();
            var known = await FindKnown.Whole(db, of, moment, [.. organisations.Select(o => o.Id)]);
            foreach (var entry in known.Statements.Where(s => s.First().Kind is GoldenThread.Children.StatementKind.Contact or GoldenThread.Children.StatementKind.Answer or GoldenThread.Children.StatementKind.Event).OrderBy(s => s.First().Happened))
            {
                Console.Out.WriteLine($"{LondonTime.Words(entry.First().Happened.UtcDateTime)}, {entry.First().Kind.ToString().ToLowerInvariant()} {entry.Key.Value}");
                foreach (var one in organisations)
                    if (known.Of(entry.Key, one.Id) is { IsListed: true } has) Console.Out.WriteLine($"  {one.Name}: {string.Join(", ", has.Words())}");
            }

            return 0;
        });
        return command;
    }

    internal static Argument<Guid> Child() => new("CHILD") { Description = "The id of the child, as the address of the page has it" };

    internal static Option<string?> Day(string name, string says) => new(name) { Description = says };

    internal static Option<string?> Partnership() => new("--partnership") { Description = "The partnership. Not needed if there is only one" };

    internal static async Task<ChildId> Found(TerminalWork work, Guid child)
    {
        var id = new ChildId(child);
        return await work.The<FindAround>().Exists(id) ? id : throw new RuleException($"{work.Partnership.Name} has no record of a child “{child}”.");
    }

    internal static DateTimeOffset Moment(string? text) => text is null ? TimeProvider.System.GetUtcNow()
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateTimeOffset(LondonTime.End(day), TimeSpan.Zero)
        : DateTime.TryParseExact(text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? new DateTimeOffset(LondonTime.Utc(clock), TimeSpan.Zero)
        : throw new RuleException($"“{text}” is not a day (2026-05-04) or a moment (2026-05-04T09:30).");
}
