using GoldenThread.Reviews;
using GoldenThread.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>What a person answers about an incident.</summary>
public sealed class IncidentAnswers
{
    [UpTo(Longest.Line, "Date of the incident")]
    public string? Happened { get; set; }

    public DateOnly? Aware { get; set; }

    public KindOfHarm Harm { get; set; }

    public AgeGroup Age { get; set; }

    [UpTo(Longest.Text, "What is known")]
    public string? Known { get; set; }

    [UpTo(Longest.Text, "Criteria that are met")]
    public string? CriteriaMet { get; set; }

    [UpTo(Longest.Text, "Criteria that are not met")]
    public string? CriteriaNotMet { get; set; }

    public static IncidentAnswers Of(ReviewIncident incident) => new()
    {
        Happened = incident.Happened?.Text,
        Aware = incident.Aware,
        Harm = incident.Harm,
        Age = incident.Age,
        Known = incident.Known,
        CriteriaMet = incident.CriteriaMet,
        CriteriaNotMet = incident.CriteriaNotMet,
    };

    /// <summary>The incident; null, with what is wrong said, where an answer is none.</summary>
    public ReviewIncident? Read(ModelStateDictionary state, string prefix)
    {
        ApproximateDate? happened = null;
        if (!string.IsNullOrWhiteSpace(Happened) && !ApproximateDate.TryParse(Happened, out happened))
            state.AddModelError(
                $"{prefix}.{nameof(Happened)}", "Enter a date such as 3 March 2026, March 2026 or spring 2026. Leave it blank if you do not know it");
        return state.IsValid ? new ReviewIncident(happened, Aware, Harm, Age, Known ?? "", CriteriaMet ?? "", CriteriaNotMet ?? "") : null;
    }
}
