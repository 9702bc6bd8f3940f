using System.Globalization;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>What the answering pages say beside the form's own words, in a language.</summary>
internal sealed record AnsweringWords(
    string Code, string Start, string Continue, string Back, string Send, string Check, string CheckHint, string Change, string NotAnswered, string Sent, string SentText, string Problem, string Required,
    string Choose, string Several, string WholeNumber, string Number, string Date, string Agree, string NeedsConsent, string Already, string Closed, string ClosedText, string Skip, string Progress, string NoFind,
    string TooLong, string NotPossible, string AnswerOne, string HasClosed)
{
    public static AnsweringWords English { get; } = new(
        "en", "Start", "Continue", "Back", "Send", "Check your answers", "You can change an answer before you send.", "Change", "Not answered", "Answers sent", "Thank you. You can close this page.", "There is a problem", "Answer this question to go on",
        "Choose one answer", "Choose all that apply", "Enter a whole number, such as 3", "Enter a number, such as 3.5", "Enter a date, such as 3 June 2026", "I agree", "You can only go on if you agree. If you do not agree, close this page. Nothing is kept.",
        "This survey was already answered on this device. If somebody else uses it now, they can answer too.", "This survey is not open", "The address may be wrong, or the survey may have closed.", "Skip to main content", "Question {0} of {1}",
        "Once you have sent your answers they cannot be found again, changed or deleted.",
        "Write up to 5,000 characters", "“{0}” is not possible here", "Answer at least one question", "This survey has closed. Nothing was sent");

    public static AnsweringWords Welsh { get; } = new(
        "cy", "Dechrau", "Parhau", "Yn ôl", "Anfon", "Gwirio eich atebion", "Gallwch newid ateb cyn anfon.", "Newid", "Heb ei ateb", "Atebion wedi’u hanfon", "Diolch. Gallwch gau’r dudalen hon.", "Mae problem", "Atebwch y cwestiwn hwn i fynd ymlaen",
        "Dewiswch un ateb", "Dewiswch bob un sy’n berthnasol", "Rhowch rif cyfan, er enghraifft 3", "Rhowch rif, er enghraifft 3.5", "Rhowch ddyddiad, er enghraifft 3/6/2026", "Rwy’n cytuno", "Dim ond os ydych yn cytuno y gallwch fynd ymlaen. Os nad ydych, caewch y dudalen hon. Ni chedwir dim.",
        "Atebwyd yr arolwg hwn eisoes ar y ddyfais hon. Os yw rhywun arall yn ei defnyddio nawr, gallant hwythau ateb hefyd.", "Nid yw’r arolwg hwn ar agor", "Efallai bod y cyfeiriad yn anghywir, neu fod yr arolwg wedi cau.", "Neidio i’r prif gynnwys", "Cwestiwn {0} o {1}",
        "Ar ôl i chi anfon eich atebion ni ellir dod o hyd iddynt eto, eu newid na’u dileu.",
        "Ysgrifennwch hyd at 5,000 o nodau", "Nid yw “{0}” yn bosibl yma", "Atebwch o leiaf un cwestiwn", "Mae’r arolwg hwn wedi cau. Ni anfonwyd dim");

    /// <summary>A day in words.</summary>
    public string Day(DateOnly day) => Code == "cy" ? InvitationWords.InWelsh(day) : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static AnsweringWords Of(string code) => code == "cy" ? Welsh : English;
}
