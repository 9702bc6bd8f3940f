namespace GoldenThread.Web.Pages.Home;

/// <summary>A figure, and the list that holds exactly what it counts.</summary>
internal sealed record Figure(string Words, int Count, string Href)
{
    public static Figure Of(int count, string one, string more, string href) => new(count == 1 ? one : more, count, href);
}
