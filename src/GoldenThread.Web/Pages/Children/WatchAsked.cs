using GoldenThread.Children.ChildPlans;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoldenThread.Web.Pages.Children;

/// <summary>What a visitor is asked of one watch-point. Nothing is filled in before.</summary>
internal sealed class WatchAsked
{
    public LookedResult? Result { get; set; }

    [UpTo(Longest.Text, "What concerns you, or why you could not look")]
    public string? Words { get; set; }

    /// <summary>What to look for or ask; never sent.</summary>
    [BindNever]
    public string What { get; set; } = "";

    /// <summary>What was found last, and by whom; never sent.</summary>
    [BindNever]
    public string Last { get; set; } = "";
}
