using System.Globalization;
using GoldenThread.Surveys;

namespace GoldenThread.Work.Surveys;

/// <summary>What everybody who is asked is written, short enough for a text message in two parts.</summary>
internal static class InvitationWords
{
    private static readonly string[] Months = ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"];

    /// <summary>A day in Welsh.</summary>
    public static string InWelsh(DateOnly day) => $"{day.Day.ToString(CultureInfo.InvariantCulture)} {Months[day.Month - 1]} {day.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The words in a language.</summary>
    public static string Of(Survey survey, string address, string language, bool again)
    {
        var (last, title) = (survey.Closes!.Value, survey.TitleIn(survey.Form.Language(language)));
        if (language == "cy")
        {
            var day = InWelsh(last);
            return again
                ? $"{title}\n\nOs ydych chi wedi ateb yn barod, diolch: nid oes angen i chi wneud dim. Anfonwn y neges hon at bawb, am na all neb weld pwy sydd wedi ateb. Os nad ydych, gallwch ateb hyd at {day}. Mae’n ddienw.\n{address}?lang=cy"
                : $"{title}\n\nHoffem glywed gennych. Mae’r arolwg yn ddienw ac yn cymryd ychydig funudau. Gallwch ateb hyd at {day}.\n{address}?lang=cy";
        }

        var until = last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return again
            ? $"{title}\n\nIf you have answered already, thank you: you need do nothing. We send this to everybody, because nobody can see who has answered. If you have not, you can answer until {until}. It is anonymous.\n{address}"
            : $"{title}\n\nWe would like to hear from you. The survey is anonymous and takes a few minutes. You can answer until {until}.\n{address}";
    }
}
