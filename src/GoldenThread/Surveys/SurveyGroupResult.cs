namespace GoldenThread.Surveys;

/// <summary>The result of an organisation's own group, put apart with the lock: its lead sees it and nothing of other groups. It never changes.</summary>
public sealed class SurveyGroupResult
{
    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>The survey.</summary>
    public SurveyId SurveyId { get; init; }

    /// <summary>Whose group it is.</summary>
    public OrganisationId Organisation { get; init; }

    /// <summary>The survey's reference.</summary>
    [UpTo(Longest.Reference)]
    public string Reference { get; init; } = "";

    /// <summary>The survey's title.</summary>
    [UpTo(Longest.Line)]
    public string Title { get; init; } = "";

    /// <summary>Name of the group.</summary>
    [UpTo(Longest.Line)]
    public string GroupName { get; init; } = "";

    /// <summary>What is shown; null where fewer than ten of the group answered.</summary>
    public GroupContent? Content { get; init; }

    /// <summary>The day of the lock.</summary>
    public DateOnly LockedOn { get; init; }

    /// <summary>What is put apart of a survey that is locked.</summary>
    public static IEnumerable<SurveyGroupResult> Of(Survey survey, IEnumerable<SurveyGroupContact> groups) => groups.Where(g => g.Organisation is not null).Select(g => new SurveyGroupResult
    {
        Partnership = survey.Partnership,
        SurveyId = survey.Id,
        Organisation = g.Organisation!.Value,
        Reference = survey.Reference,
        Title = survey.Title,
        GroupName = g.Name,
        Content = GroupContent.Of(survey, g.Name),
        LockedOn = survey.LockedOn!.Value,
    });
}
