using GoldenThread.Surveys;

namespace GoldenThread.Storage.Surveys;

/// <summary>The result of a survey as it was published. It never changes.</summary>
public sealed class SurveyPublication
{
    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>The survey.</summary>
    public SurveyId SurveyId { get; init; }

    /// <summary>The survey's reference.</summary>
    [UpTo(Longest.Reference)]
    public string Reference { get; init; } = "";

    /// <summary>The survey's title.</summary>
    [UpTo(Longest.Line)]
    public string Title { get; init; } = "";

    /// <summary>What is shown.</summary>
    public PublishedSurvey Content { get; init; } = null!;

    /// <summary>The day on which it was published.</summary>
    public DateOnly On { get; init; }

    /// <summary>Who published it.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; init; } = "";
}
