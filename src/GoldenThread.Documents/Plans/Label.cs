namespace GoldenThread.Documents.Plans;

/// <summary>A number found at the start of a paragraph.</summary>
/// <param name="Number">The number without full stop or bracket.</param>
/// <param name="At">Where the number begins.</param>
/// <param name="End">Where the number and its full stop or bracket end.</param>
/// <param name="Rest">Where the words after it begin.</param>
internal sealed record Label(string Number, int At, int End, int Rest)
{
    public bool HasNumber => Number.Length > 0;
}
