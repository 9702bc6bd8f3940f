namespace GoldenThread.Children.ChildPlans;

/// <summary>A meeting about a child.</summary>
/// <param name="Kind">Its kind, as definitions call it.</param>
/// <param name="IsQuorate">True where those were there who must be; otherwise it emits no event.</param>
public sealed record MeetingContent(string? Kind, bool IsQuorate)
{
    /// <summary>True where the plan was looked at again.</summary>
    public bool ReviewsPlan { get; init; }

    /// <summary>The organisations that came.</summary>
    public IReadOnlyList<OrganisationId> Present { get; init; } = [];

    /// <summary>Who came, by name, and who chaired.</summary>
    public string? Attendance { get; init; }

    /// <summary>Who sent apologies.</summary>
    public string? Apologies { get; init; }

    /// <summary>What was said: the family's views too.</summary>
    public string? Views { get; init; }

    /// <summary>Who disagreed, and why.</summary>
    public string? Dissent { get; init; }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words() => PlanWords.Words(
        ("what", Kind), ("quorate", IsQuorate ? "yes" : "no"), ("reviews-plan", ReviewsPlan ? "yes" : null), ("present", Present.Count == 0 ? null : string.Join(' ', Present.Select(p => p.Value))),
        ("attendance", Attendance), ("apologies", Apologies), ("views", Views), ("dissent", Dissent));

    /// <summary>What a meeting says.</summary>
    /// <param name="meeting">The statement.</param>
    public static MeetingContent Of(Statement meeting) => new(meeting.Words.GetValueOrDefault("what"), meeting.Words.GetValueOrDefault("quorate") == "yes")
    {
        ReviewsPlan = meeting.Words.ContainsKey("reviews-plan"),
        Present = [.. (meeting.Words.GetValueOrDefault("present") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => Guid.TryParse(p, out _)).Select(p => new OrganisationId(Guid.Parse(p)))],
        Attendance = meeting.Words.GetValueOrDefault("attendance"),
        Apologies = meeting.Words.GetValueOrDefault("apologies"),
        Views = meeting.Words.GetValueOrDefault("views"),
        Dissent = meeting.Words.GetValueOrDefault("dissent"),
    };
}
