using GoldenThread.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>How somebody was met at a contact.</summary>
internal sealed class PersonAsked
{
    public Guid Person { get; set; }

    public Met? How { get; set; }

    public Guid? By { get; set; }

    /// <summary>What they are called; never sent.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public string Name { get; set; } = "";
}
