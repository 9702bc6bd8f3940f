using System.Text.RegularExpressions;
using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Time;
using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;
using GoldenThread.Work.Children.ChildPlans;
using GoldenThread.Work.Children.Orders;
using GoldenThread.Work.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Stories;

/// <summary>The text that the work behind a page hands over.</summary>
internal static partial class StoryPages
{
    private static readonly string[] OfAChild =
    [
        "header", "child", "family picture", "accounts that differ", "chronology", "around", "known on a day", "tasks", "involvement",
        "profile", "who has opened", "plan", "before the door", "family version", "orders",
    ];
    private static readonly string[] OfAPerson = ["my children", "my tasks", "mail", "calendar", "history"];

    /// <summary>The text of a page, as a viewer gets it now.</summary>
    /// <exception cref="NotBuiltException">The page is not built yet.</exception>
    public static async Task<string> Text(StoryStage stage, string viewer, string page, IReadOnlyList<StoryChild> children, DateTimeOffset when, DateTimeOffset known)
    {
        string[] pages = page == "everything" ? [.. OfAChild, .. OfAPerson] : OfAChild.Contains(page) || OfAPerson.Contains(page) ? [page] : throw new NotBuiltException($"page {page}");
        var text = new List<string>();
        foreach (var one in pages)
            if (OfAPerson.Contains(one)) text.Add(await Personal(stage, viewer, one));
            else foreach (var child in page == "everything" ? [.. stage.Children.Values] : children) text.Add(await OfChild(stage, viewer, one, child, when, known));
        return Spaces().Replace(string.Join('\n', text), " ");
    }

    /// <summary>A child as a list shows them.</summary>
    public static string Line(Headline child) => string.Join(", ", new[]
    {
        child.Name ?? (child.Level == Level.KnownTo ? $"Known to {string.Join(", ", child.KnownTo)}" : "Not yet born"), child.Born is { } born ? $"born {Heading.Day(born)}" : child.Due is { } due ? $"due {Heading.Day(due)}" : null, child.UnseenInWords,
    }.OfType<string>());

    private static async Task<string> OfChild(StoryStage stage, string viewer, string page, StoryChild child, DateTimeOffset when, DateTimeOffset known)
    {
        await using var work = await stage.As(viewer);
        ChildShown shown;
        try
        {
            shown = await work.The<FindChild>().Show(child.Child, "direct work", known);
        }
        catch (NothingToSeeException nothing)
        {
            return nothing.Message;
        }

        if (shown.Record is null) return $"{shown.Heading}: {string.Join("; ", shown.KnownTo)}";
        return page switch
        {
            "header" => shown.Heading,
            "child" => $"{shown.Heading}\n{string.Join('\n', shown.Statements.Where(s => s.Fact is not null && s.Stands(known)).Select(shown.InWords))}\n{string.Join('\n', shown.AlsoAroundInWords)}\n{Involved(shown)}\n{Marks(shown)}",
            "family picture" => string.Join('\n', FamilyPicture.Of(shown, LondonTime.Day(when)).Select(l => l.Words).Append(Marks(shown))),
            "accounts that differ" => string.Join('\n', Differing.On(shown.Statements, LondonTime.Day(when), known).Select(p => $"{shown.InWords(p.First)} / {shown.InWords(p.Second)}")
                .Concat(ProfileLines.Differing(await work.The<FindProfile>().Of(shown, when), shown))),
            "chronology" => string.Join('\n', shown.Statements.Where(s => s.Happened <= when).Select(shown.InWords).Append(Marks(shown))),
            "around" => (await work.The<FindAround>().Of(shown, LondonTime.Day(when))) is var around ? string.Join('\n', around.People.Select(around.InWords)) : "",
            "known on a day" => await Known(stage, work, shown, when < known ? when : known),
            "tasks" => shown.Opened.Level < Level.Plan ? new NothingToSeeException().Message : string.Join('\n', await StoryTasks.Texts(work, child)),
            "involvement" => Involved(shown),
            "profile" => $"{shown.Heading}\n{string.Join('\n', ProfileLines.Of(await work.The<FindProfile>().Of(shown, when), shown))}\n{Marks(shown)}",
            "plan" => shown.Opened.Level < Level.Plan ? new NothingToSeeException().Message : string.Join('\n', (await work.The<FindPlan>().Of(shown, when)).Lines()),
            "family version" => shown.Opened.Level < Level.Plan ? new NothingToSeeException().Message : string.Join('\n', FamilyVersion.Lines(await work.The<FindPlan>().Of(shown, when), await work.The<AgreeWithFamily>().In(shown)).Concat(FamilyProfile.Lines(await work.The<FindProfile>().Of(shown, when)))),
            "orders" => shown.Opened.Level < Level.Plan ? new NothingToSeeException().Message : string.Join('\n', work.The<KeepOrders>().In(shown).Select(o => KeepOrders.InWords(shown, o, LondonTime.Day(when))).Prepend(shown.Heading).Append(Marks(shown))),
            "before the door" => shown.Opened.Level < Level.Plan ? new NothingToSeeException().Message : string.Join('\n', (await work.The<FindDoor>().Of(shown, when)).Lines()),
            _ => string.Join('\n', (await work.The<FindChild>().Openings(child.Child)).Select(o => $"{o.PersonName}, {LondonTime.Words(o.At.UtcDateTime)}, {o.Level.InWords()}, {o.Ground.InWords()}, {o.Purpose}")),
        };
    }

    private static async Task<string> Known(StoryStage stage, StoryWork work, ChildShown shown, DateTimeOffset moment)
    {
        if (shown.Opened.Level < Level.Plan) return "";
        var organisations = stage.Organisations.Values.Select(o => o.Id).ToList();
        var known = await work.The<FindKnown>().Of(shown.Opened.Child, moment, organisations);
        return string.Join('\n', shown.Statements.Where(s => s.Recorded <= moment && s.Kind is StatementKind.Contact or StatementKind.Event or StatementKind.Answer).DistinctBy(s => s.Number)
            .Select(s => $"{shown.InWords(s)}: {string.Join("; ", organisations.Select(o => (Name: shown.Organisations.GetValueOrDefault(o), Entry: known.Of(s.Number, o))).Where(o => o.Entry.IsListed).Select(o => $"{o.Name} {string.Join(", ", o.Entry.Words())}"))}"));
    }

    private static async Task<string> Personal(StoryStage stage, string viewer, string page)
    {
        await using var work = await stage.As(viewer);
        var db = work.The<GoldenThreadDb>();
        return page switch
        {
            "my children" => string.Join('\n', (await work.The<FindChild>().Mine()).Select(Line)),
            "my tasks" => string.Join('\n', (await Lists(work)).Select(t => $"{t.Child?.Name} {t.Does} {t.Stands} {t.By} {t.For}")),
            "mail" => string.Join('\n', await db.Notices.Where(n => n.Account == stage.Person(viewer)).Select(n => n.Text).ToListAsync()),
            "calendar" => "",
            _ => string.Join('\n', await db.Database.SqlQueryRaw<string>("select concat_ws(' ', subject, change, before::text, after::text, reason) as \"Value\" from history_entry order by at, 1").ToListAsync()),
        };
    }

    private static async Task<IReadOnlyList<TaskShown>> Lists(StoryWork work)
    {
        var all = new List<TaskShown>();
        foreach (var list in FindTasks.Lists) all.AddRange((await work.The<FindTasks>().List(list)).Tasks);
        return all;
    }

    /// <summary>A text without internal ids.</summary>
    public static string WithoutIds(string text) => Ids().Replace(text, "id");

    private static string Involved(ChildShown shown) => string.Join('\n', shown.Involvements.Select(shown.InWords));

    private static string Marks(ChildShown shown) => string.Join('\n', shown.Marks.Select(m => shown.InWords(m.Organisation)));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Ids();

    [GeneratedRegex("[ \\t]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Spaces();
}
