namespace GoldenThread.Web.Api;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Page">From 1; 1 where it is left out.</param>
/// <param name="PageSize">How many to a page, 100 at most; 50 where it is left out.</param>
internal readonly record struct Paging(int? Page, int? PageSize)
{
    public const int Most = 100;

    public int Number => Math.Clamp(Page ?? 1, 1, 1_000_000);

    public int Size => Math.Clamp(PageSize ?? 50, 1, Most);

    public int Skip => (Number - 1) * Size;
}
