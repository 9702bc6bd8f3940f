namespace GoldenThread.Web.Pages.Children;

/// <summary>What is asked of one child at a contact. Nothing is filled in, and nothing is taken from a brother or a sister.</summary>
internal sealed class ChildAsked
{
    public Guid Child { get; set; }

    /// <summary>True where the contact is about this child.</summary>
    public bool About { get; set; }

    public string? Seen { get; set; }

    public string? Alone { get; set; }

    public string? Awake { get; set; }

    [UpTo(Longest.Text, "What the child said or showed")]
    public string? Showed { get; set; }

    /// <summary>What the child is called; never sent.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public string Name { get; set; } = "";

    public static bool? Truth(string? answer) => answer switch { "yes" => true, "no" => false, _ => null };

    public static string? Answer(bool? truth) => truth switch { true => "yes", false => "no", _ => null };
}
