namespace GoldenThread.Documents.Plans;

/// <summary>A paragraph that may go on in the next cell.</summary>
internal sealed class GrowingText(Fragment first)
{
    private readonly List<Fragment> parts = [first];

    public string Text => parts[^1].Text;

    /// <summary>Adds what a page break had cut off.</summary>
    public void GoOn(Fragment rest) => parts.Add(rest);

    public Fragment Whole() => Fragment.Join(parts);
}
