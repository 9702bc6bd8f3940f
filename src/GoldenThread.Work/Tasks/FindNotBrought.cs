using GoldenThread.Children;
using GoldenThread.Pathways;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using GoldenThread.Tasks;
using GoldenThread.Time;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Tasks;

/// <summary>The quarterly report on children who were not brought: numbers alone, the small ones hidden. What rests on a silent seal is left out until it is lifted.</summary>
internal sealed class FindNotBrought(AsSystem system, Acting acting)
{
    private const int Batch = 2000;
    private const string NotBroughtKind = "appointment-missed";
    private static readonly EventKind Missed = new(NotBroughtKind);
    private static readonly EventKind Explained = new("appointment-missed-explained");

    /// <summary>The report of a quarter.</summary>
    /// <param name="year">The year.</param>
    /// <param name="quarter">The quarter of the calendar, 1 to 4.</param>
    public Task<NotBroughtReport> Of(int year, int quarter) => system.Do(async within =>
    {
        var kinds = await within.Organisations.IgnoreAutoIncludes().AsNoTracking().ToDictionaryAsync(o => o.Id.Value.ToString(), o => o.Kind, StringComparer.Ordinal);
        var first = new DateTimeOffset(LondonTime.Start(new DateOnly(year, (3 * quarter) - 2, 1).AddMonths(-9)), TimeSpan.Zero);
        var children = await within.Statements.AsNoTracking().Where(s => s.Kind == StatementKind.Event && s.Value == NotBroughtKind && s.Happened >= first).Select(s => s.Child).Distinct().ToListAsync();
        var all = new List<NotBrought>();
        foreach (var batch in children.OrderBy(c => c.Value).Chunk(Batch))
        {
            foreach (var events in await TaskRecords.Open(within, batch, acting.Now, [Missed, Explained, EventKind.Birth]))
            {
                var timeline = new Timeline([.. events], acting.Now.UtcDateTime, DateTime.MaxValue);
                var (missed, explained) = (timeline.Of(Missed).ToArray(), timeline.Of(Explained).ToArray());
                foreach (var one in missed)
                {
                    var why = explained.FirstOrDefault(e => e.Occurred >= one.Occurred);
                    all.Add(new NotBrought(LondonTime.Day(one.Occurred), timeline.Born, kinds.GetValueOrDefault(one.Organisation), why is null ? null : why.Value ?? ""));
                }
            }
        }

        return NotBroughtReport.Of(all, year, quarter);
    });
}
