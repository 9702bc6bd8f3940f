using GoldenThread.Returns;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Returns;

/// <summary>Returns, as far as the person may see them.</summary>
public sealed class ReturnList(GoldenThreadDb db)
{
    /// <summary>How many stand where; a state in which none is, is left out.</summary>
    public async Task<IReadOnlyDictionary<ReturnState, int>> Count() => await db.Returns.GroupBy(one => one.State)
        .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);

    /// <summary>A page of them, what was sent in or begun last first.</summary>
    /// <param name="state">Where they stand; null for all.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="size">How many to a page.</param>
    public async Task<Page<ReturnRow>> Page(ReturnState? state, int number, int size)
    {
        var returns =
            from one in db.Returns.AsNoTracking()
            join action in db.Actions on one.Action equals action.Id
            join plan in db.Plans on one.Plan equals plan.Id
            join sender in db.Organisations on one.Organisation equals sender.Id
            where state == null || one.State == state
            orderby one.Sent ?? one.Began descending
            select new { Return = one, Organisation = sender.Name, plan.Reference, action.Text };
        var rows = await returns.Skip((number - 1) * size).Take(size).ToListAsync();
        // A page that is not full is the last: what is there was read.
        var total = rows.Count < size && (rows.Count > 0 || number == 1) ? (number - 1) * size + rows.Count : await returns.CountAsync();
        return new Page<ReturnRow>([.. rows.Select(row => new ReturnRow(row.Return, row.Organisation, row.Reference, row.Text))], total, number, size);
    }
}
