using System.Globalization;
using GoldenThread.Board;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Work.Board;

/// <summary>How the parts of the board's page are called, the same on the page and in the pack.</summary>
internal static class BoardWords
{
    /// <summary>The heading of a part.</summary>
    public static string Heading(BoardPart part) => part switch
    {
        BoardPart.InDoubt => "Ratings in doubt",
        BoardPart.Holds => "Met and holding",
        BoardPart.Voices => "Where voices differ",
        BoardPart.Thin => "Thin evidence",
        BoardPart.Missed => "Owed or missed",
        _ => "Answered doubts",
    };

    /// <summary>What stands there, in a sentence or two.</summary>
    public static string Explains(BoardPart part) => part switch
    {
        BoardPart.InDoubt => "The record no longer supports these ratings. A rating stays as it is until the business manager rates again. A doubt ends when its reason ends; an answer does not end it.",
        BoardPart.Holds => "What was agreed would show a change in practice has been reached and holds, and policies that every organisation confirmed in use.",
        BoardPart.Voices => "What organisations, staff, files and families say of the same thing differs clearly.",
        BoardPart.Thin => "These figures carry little weight: few cases, few answers, or no base.",
        BoardPart.Missed => "These were due and have not come.",
        _ => "The business manager gave a reason why these ratings hold for now, and until when. A board member can challenge an answer.",
    };

    /// <summary>What is said where a part is empty.</summary>
    public static string Nothing(BoardPart part) => part switch
    {
        BoardPart.InDoubt => "No rating is in doubt",
        BoardPart.Holds => "Nothing that was agreed has been met yet",
        BoardPart.Thin => "No thin evidence",
        BoardPart.Missed => "Nothing is owed or missed",
        BoardPart.Answered => "No doubt has an answer that holds",
        _ => "No clear differences",
    };

    /// <summary>The part in an address: "in-doubt".</summary>
    public static string Word(BoardPart part) => StateWord.Of(part);

    /// <summary>The part of a word in an address; null where there is none.</summary>
    public static BoardPart? Part(string word)
    {
        foreach (var part in Enum.GetValues<BoardPart>())
            if (Word(part) == word) return part;
        return null;
    }

    /// <summary>Where a part is, whole.</summary>
    /// <param name="part">The part.</param>
    /// <param name="on">The day; null for today.</param>
    public static string Address(BoardPart part, DateOnly? on) => $"/assurance/{Word(part)}{Asked(on)}";

    /// <summary>The question of an address: the day.</summary>
    public static string Asked(DateOnly? on) => on is { } day ? string.Create(CultureInfo.InvariantCulture, $"?On={day:yyyy-MM-dd}") : "";

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
