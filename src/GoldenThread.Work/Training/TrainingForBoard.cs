using System.Globalization;
using GoldenThread.Board;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using GoldenThread.Work.Board;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>Tells the board where the number in scope is not given, and to which follow-ups few people answered.</summary>
internal sealed class TrainingForBoard(GoldenThreadDb db) : IBoardSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<BoardEntry>> On(DateOnly on)
    {
        var courses = await db.Courses.AsNoTracking().OrderBy(c => c.Title).ThenBy(c => c.Id).ToDictionaryAsync(c => c.Id);
        return [.. await WithoutScope(courses, on), .. await ThinFollowUps(courses, on)];
    }

    private async Task<IEnumerable<BoardEntry>> WithoutScope(Dictionary<Guid, Course> courses, DateOnly on)
    {
        var (held, counts) = (await TrainingFigures.Held(db, courses), await db.ScopeCounts.AsNoTracking().ToListAsync());
        var (register, entries) = (await OrganisationLoading.Register(db), new List<BoardEntry>());
        foreach (var level in courses.Values.Select(c => c.Level).Distinct().Order())
        {
            var table = CoverageTable.Of(held, counts, register, level, null, on);
            var without = table.Rows.Where(r => r.InScope is null).ToList();
            if (without.Count == 0) continue;
            entries.Add(new BoardEntry(
                BoardPart.Missed, "Number in scope not given", $"Training at level {level}", $"{without.Count} of {table.Rows.Length} {(table.Rows.Length == 1 ? "organisation" : "organisations")} with people trained gave no number in scope", null,
                string.Create(CultureInfo.InvariantCulture, $"/training/coverage?For={level}&On={on:yyyy-MM-dd}"))
            {
                Behind = [.. without.Select(r => $"{r.Organisation.Name}: {r.InWords()}")],
            });
        }

        return entries;
    }

    // Of sessions whose question has closed: nothing is added to their answers.
    private async Task<IEnumerable<BoardEntry>> ThinFollowUps(Dictionary<Guid, Course> courses, DateOnly on)
    {
        var now = new DateTimeOffset(Time.LondonTime.End(on), TimeSpan.Zero);
        var closed = (await db.CourseSessions.AsNoTracking().Where(s => s.CancelledBecause == null && s.BeginsAt <= now).ToListAsync()).Where(s => s.FollowUp.Closes < on).ToLookup(s => s.CourseId);
        var entries = new List<BoardEntry>();
        foreach (var of in closed.Where(s => courses.ContainsKey(s.Key)))
        {
            var last = of.Max(s => s.Day);
            var counts = await TrainingFigures.FollowUps(db, of.Key, null, null, last);
            if (counts.IsThin) entries.Add(new BoardEntry(BoardPart.Thin, "Follow-up of training", courses[of.Key].Title, counts.InWords().TrimEnd('.'), of.Max(s => s.FollowUp.Closes), TrainingAddresses.Course(of.Key)));
        }

        return entries;
    }
}
