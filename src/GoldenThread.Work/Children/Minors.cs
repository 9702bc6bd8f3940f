using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>Which of the people at a contact are known to be children: no adult was seen where they were.</summary>
internal static class Minors
{
    private const int Adult = 16;

    /// <summary>True of those who are under 16 by a birth that stands in the record, and of those who have a record themselves.</summary>
    /// <param name="db">The piece of work.</param>
    /// <param name="child">In whose record.</param>
    /// <param name="draft">What is said.</param>
    /// <param name="now">The moment, in UTC.</param>
    public static async Task<Func<IndividualId, bool>> Among(GoldenThreadDb db, ChildId child, Draft draft, DateTimeOffset now)
    {
        if (draft.Contact is not { People.Count: > 0 } contact) return _ => false;
        var people = contact.People.Select(p => (IndividualId?)p.Person).ToList();
        var day = LondonTime.Day(draft.Given.Happened ?? now);
        var born = await db.Statements.AsNoTracking().Where(s => s.Child == child && s.Fact == FactKind.Born && people.Contains(s.About) && s.WithdrawnAt == null && s.SupersededAt == null).Select(s => new { s.About, s.Value }).ToListAsync();
        var minors = born.Where(b => DateOnly.TryParseExact(b.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) && birth.AddYears(Adult) > day).Select(b => b.About!.Value).ToHashSet();
        return p => p.Value == child.Value || minors.Contains(p);
    }
}
