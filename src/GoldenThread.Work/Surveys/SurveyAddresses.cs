using System.Security.Cryptography;
using GoldenThread.Surveys;

namespace GoldenThread.Work.Surveys;

/// <summary>Addresses of surveys.</summary>
internal static class SurveyAddresses
{
    // Without letters and digits that are taken for each other on paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 12;

    /// <summary>The page of a survey.</summary>
    public static string Of(Survey survey) => $"/surveys/{survey.Reference}";

    /// <summary>Where a group answers.</summary>
    public static string Answering(SurveyGroup group) => $"/s/{group.Address}";

    /// <summary>What a new group's address ends with: 59 random bits.</summary>
    public static string Random() => RandomNumberGenerator.GetString(Letters, Length);
}
