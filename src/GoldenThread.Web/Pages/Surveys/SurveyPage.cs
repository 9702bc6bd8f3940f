using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>What pages of one survey ask at their door.</summary>
internal static class SurveyPage
{
    /// <summary>A survey that the person leads; null where it is not there or somebody else leads it.</summary>
    public static async Task<Survey?> Led(FindSurveys find, string reference, Acting acting) => await find.One(reference) is { } survey && survey.IsLedBy(acting.Person) ? survey : null;
}
