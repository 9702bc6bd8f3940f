using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Sample.Children;

/// <summary>Lays an invented population into a partnership. Their tasks are worked out afterwards, by the work that rebuilds them.</summary>
public static class InventedLoading
{
    private const int Batch = 50;

    /// <summary>Lays them in as anybody's rows are: with their history, in batches that are kept by themselves.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="children">How many.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="end">The last moment, in UTC.</param>
    /// <param name="progress">Told how many records are there.</param>
    /// <param name="cancellation">Ends the work after a batch.</param>
    /// <exception cref="RuleException">The children of this seed are there already.</exception>
    public static async Task Load(GoldenThreadDb db, int children, int seed, DateTime end, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (place, records) = await Begin(db, children, seed, end, cancellation);
        db.AddRange(place.Rows);
        await db.Save("Invented population", cancellation);
        for (var number = 0; number < children; number += Batch)
        {
            for (var n = number; n < Math.Min(children, number + Batch); n++) db.AddRange(records.Child(n, worksOut: true));
            await db.Save("Invented population", cancellation);
            db.ChangeTracker.Clear();
            progress?.Report(Math.Min(children, number + Batch));
        }
    }

    /// <summary>Copies them in with the owner's login, without their history and without what follows from them: for trying a large installation.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="owner">The owner's login, which may rest triggers.</param>
    /// <param name="children">How many.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="end">The last moment, in UTC.</param>
    /// <param name="progress">Told how many records are there.</param>
    /// <param name="cancellation">Ends the work; nothing is kept then.</param>
    /// <exception cref="RuleException">The children of this seed are there already.</exception>
    public static async Task Copy(GoldenThreadDb db, string owner, int children, int seed, DateTime end, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (place, records) = await Begin(db, children, seed, end, cancellation);
        db.AddRange(place.Rows);
        await db.Save("Invented population", cancellation);
        await using var copied = await CopiedRecords.Begin(db, owner, cancellation);
        for (var number = 0; number < children; number++)
        {
            copied.Add(records.Child(number, worksOut: false));
            if (number % 1_000 != 999) continue;
            await copied.Flush(cancellation);
            progress?.Report(number + 1);
        }

        await copied.Complete(cancellation);
    }

    private static async Task<(InventedPlace Place, InventedRecords Records)> Begin(GoldenThreadDb db, int children, int seed, DateTime end, CancellationToken cancellation)
    {
        var organisations = await db.Organisations.IgnoreAutoIncludes().AsNoTracking().Select(o => new { o.Name, o.Id }).ToListAsync(cancellation);
        var place = new InventedPlace(db.Session!.Partnership!.Value, children, seed, LondonTime.Day(end.AddYears(-6)), organisations.DistinctBy(o => o.Name).ToDictionary(o => o.Name, o => o.Id, StringComparer.Ordinal));
        var records = new InventedRecords(place, seed, end);
        var first = ((ChildRecord)records.Child(0, worksOut: false)[0]).Child;
        if (await db.ChildRecords.AnyAsync(r => r.Child == first, cancellation)) throw new RuleException($"The children of seed {seed} are there already. Choose another seed");
        return (place, records);
    }
}
