namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>One promise, as it is asked for.</summary>
internal sealed class PromiseAsked
{
    [UpTo(Longest.Text, "Promise")]
    public string? What { get; set; }

    /// <summary>Who of the family promises; empty for those who work with them.</summary>
    public Guid? By { get; set; }

    /// <summary>Whose conduct it is about; empty for that of whoever promises.</summary>
    public Guid? Conduct { get; set; }
}
