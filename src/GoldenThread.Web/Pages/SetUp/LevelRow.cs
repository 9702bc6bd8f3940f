using GoldenThread.Plans;

namespace GoldenThread.Web.Pages.SetUp;

/// <summary>A level of the scale as the form has it; without a key and a name it is one that nobody added.</summary>
internal sealed class LevelRow
{
    [UpTo(Longest.Key)]
    public string? Key { get; set; }

    [UpTo(Longest.Key, "Name")]
    public string? Name { get; set; }

    [UpTo(Longest.Line, "Meaning")]
    public string? Meaning { get; set; }

    public RatingColour Colour { get; set; }

    [UpTo(Longest.Reference, "Place")]
    public string? Place { get; set; }

    public bool SaysCompleted { get; set; }

    public bool Remove { get; set; }

    /// <summary>True where nothing was typed into a new one.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Key) && string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Meaning);
}
