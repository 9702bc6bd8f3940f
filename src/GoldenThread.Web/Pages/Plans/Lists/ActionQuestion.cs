using System.Globalization;
using GoldenThread.Plans;
using GoldenThread.Storage.Plans;
using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Web.Pages.Plans.Lists;

/// <summary>What a list of actions is narrowed to, as it stands in an address that can be sent to a colleague.</summary>
public sealed class ActionQuestion
{
    public Guid? Plan { get; set; }

    public Guid? Organisation { get; set; }

    public string? Theme { get; set; }

    public string? Rating { get; set; }

    public Aspect Aspect { get; set; }

    public Activity? Activity { get; set; }

    public DateOnly? DueFrom { get; set; }

    public DateOnly? DueTo { get; set; }

    public bool Overdue { get; set; }

    public bool Open { get; set; }

    public bool InQuestion { get; set; }

    public string? Words { get; set; }

    /// <summary>The same for the database.</summary>
    public ActionFilter Filter => new()
    {
        Plan = Plan is { } plan ? new PlanId(plan) : null,
        Organisation = Organisation is { } organisation ? new OrganisationId(organisation) : null,
        Theme = Theme,
        Rating = Rating,
        Aspect = Aspect,
        Activity = Activity,
        DueFrom = DueFrom,
        DueTo = DueTo,
        Overdue = Overdue,
        Open = Open,
        InQuestion = InQuestion,
        Words = Words,
    };

    /// <summary>The address of the list.</summary>
    public string Address(string path = "/actions") => QueryHelpers.AddQueryString(path, Asked().Where(one => !string.IsNullOrEmpty(one.Value)));

    private IEnumerable<KeyValuePair<string, string?>> Asked()
    {
        yield return new(nameof(Plan), Plan?.ToString());
        yield return new(nameof(Organisation), Organisation?.ToString());
        yield return new(nameof(Theme), Theme);
        yield return new(nameof(Rating), Rating);
        yield return new(nameof(Aspect), Aspect == Aspect.Overall ? null : Aspect.ToString());
        yield return new(nameof(Activity), Activity?.ToString());
        yield return new(nameof(DueFrom), DueFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return new(nameof(DueTo), DueTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return new(nameof(Overdue), Overdue ? "true" : null);
        yield return new(nameof(Open), Open ? "true" : null);
        yield return new(nameof(InQuestion), InQuestion ? "true" : null);
        yield return new(nameof(Words), Words);
    }
}
