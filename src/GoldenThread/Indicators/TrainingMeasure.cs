using System.Globalization;

namespace GoldenThread.Indicators;

/// <summary>What an indicator counts of training: "coverage/3" is whom training of level 3 or above covers.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Level">At this level or above.</param>
public sealed record TrainingMeasure(string What, int Level)
{
    /// <summary>Whom it still covers on the last day of the period, of those in scope.</summary>
    public const string Coverage = "coverage";

    /// <summary>Who came to the sessions of the period, of those who had booked.</summary>
    public const string Attendance = "attendance";

    /// <summary>Who put it into practice, of those who answered; of the sessions of the period.</summary>
    public const string FollowUp = "follow-up";

    /// <summary>The forms, for people.</summary>
    public const string Forms = "coverage/3, attendance/3 or follow-up/3, with a level from 1 to 5";

    /// <summary>The measure of these words; null where they are none.</summary>
    public static TrainingMeasure? Find(string? words) => words?.Trim().Split('/') is [Coverage or Attendance or FollowUp, _] and var parts
        && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 5 ? new TrainingMeasure(parts[0], level) : null;

    /// <summary>The measure of a version; null for other sources.</summary>
    public static TrainingMeasure? Of(IndicatorVersion version) => version.Source == ReadingSource.Training ? Find(version.Measure) : null;
}
