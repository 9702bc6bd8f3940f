using GoldenThread.Plans;

namespace GoldenThread.Sample.Plans;

/// <summary>An action of an invented plan, and how far it has come.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Who">Who acts.</param>
/// <param name="Due">Months from now until it is due; negative where the date has passed.</param>
/// <param name="Activity">How far it has come.</param>
internal sealed record SampleAction(string Text, string Who, int Due, Activity Activity)
{
    public string? Update { get; init; }

    public (EvidenceKind Kind, string Title)? Evidence { get; init; }

    public string? Impact { get; init; }
}
