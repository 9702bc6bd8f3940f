namespace GoldenThread.Chronologies;

/// <summary>An entry of a chronology as an organisation wrote it, column by column: what is understood of it is worked out anew from these words.</summary>
/// <param name="Date">When it happened: "3 March 2016", "evening of 3 March 2016", "?22 May 2016".</param>
/// <param name="Time">The time of day, where it stands apart.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Source">The record that it stands in.</param>
/// <param name="Kind">Kind of contact: "home visit", "telephone call".</param>
/// <param name="People">Whom it concerns; more than one apart by semicolons or lines.</param>
/// <param name="Seen">Who was seen, and how.</param>
/// <param name="Text">What was recorded.</param>
/// <param name="Action">What was done.</param>
/// <param name="Comment">What the writer of the chronology says about it.</param>
/// <param name="Significance">Why it matters.</param>
/// <param name="Told">Who was told of it and when: "Eastmere Trust, 5 March 2016"; more than one apart by semicolons or lines.</param>
public sealed record WrittenEntry(
    string Date = "", string Time = "", string Recorded = "", string Source = "", string Kind = "", string People = "", string Seen = "",
    [property: UpTo(Longest.Passage, "What was recorded")] string Text = "", string Action = "", string Comment = "", string Significance = "",
    string Told = "");
