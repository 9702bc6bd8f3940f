using GoldenThread.Storage;

namespace GoldenThread.Web.Api;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Page">The page number, from 1. Default: 1.</param>
/// <param name="PageSize">The number of items per page, up to 100. Default: 50.</param>
internal readonly record struct Paging(int? Page, int? PageSize)
{
    public const int Most = 100;

    public int Number => Math.Clamp(Page ?? 1, 1, 1_000_000);

    public int Size => Math.Clamp(PageSize ?? 50, 1, Most);

    public int Skip => (Number - 1) * Size;

    /// <summary>The page of a list that is known whole.</summary>
    public Page<TRow> Of<TRow>(IReadOnlyList<TRow> all) => new([.. all.Skip(Skip).Take(Size)], all.Count, Number, Size);
}
