using System.Globalization;
using GoldenThread.Chronologies;
using GoldenThread.Documents.Definitions;
using GoldenThread.Findings;
using GoldenThread.Reviews;

namespace GoldenThread.Work.Reviews;

/// <summary>What is saved now, in words, for somebody who wrote at the same time: it stands beside what they typed.</summary>
internal static class TheirWords
{
    public static string Written(this ReviewIncident incident) => Lines(
        ("Date of the incident", incident.Happened?.Text), ("Date the local authority became aware", Day(incident.Aware)),
        ("Kind of harm", incident.Harm.Words()), ("Age of the child", incident.Age.Words()), ("What is known", incident.Known),
        ("Criteria met", incident.CriteriaMet), ("Criteria not met", incident.CriteriaNotMet));

    public static string Written(this ReviewDecision? decision) => decision is null ? Lines() : Lines(
        ("Decision", decision.Outcome.Words()), ("Date of the decision", Day(decision.On)), ("Decided by", decision.By), ("Reasons", decision.Reasons));

    /// <summary>When the report is published.</summary>
    public static string Publishing(this Review review) => Lines(("Publication date", Day(review.Publication)), ("Reason for the delay", review.Delay));

    /// <summary>Who is named now.</summary>
    public static string Named(this Review review) => Lines([.. review.Team.Select(member => (member.Name, (string?)member.Part.Words()))]);

    /// <summary>How a step stands.</summary>
    public static string Written(this Review review, StepKey step)
    {
        var done = review.Done.FirstOrDefault(d => d.Step == step);
        return Lines(
            ("Date it was done", Day(done?.On)), ("Notes", done?.Note),
            ("Counted from", review.Choices.TryGetValue(step, out var from) ? ReviewWords.Day(from) : null));
    }

    public static string Written(this ReviewRecord record) => record.Withdrawn is { } because ? Lines(("Withdrawn", because)) : record.Content switch
    {
        Note note => Lines([.. (NoteKinds.Find(record.Kind)?.Fields ?? []).Select(field => (field.Label, (string?)note[field.Key]))]),
        Finding finding => Lines(
            ("Title", finding.Title), ("Finding", finding.Text), ("Good practice", finding.GoodPractice ? "Yes" : null),
            ("Several children or incidents", finding.Joint ? "Yes" : null),
            ("Themes", string.Join("; ", finding.Themes.Select(ThemeDefinitions.Name))),
            ("Sources", string.Join("; ", finding.Cites.Select(cite => cite.Words)))),
        Advice advice => Lines(("Recommendation", advice.Text), ("Owner", advice.Owner), ("Intended impact", advice.Impact)),
        GlossaryContent glossary => Lines([
            .. glossary.Entries.Select(entry => (entry.Code, (string?)string.Join("; ", entry.Names.Append(Day(entry.Born)).OfType<string>()))),
            ("Not names", string.Join("; ", glossary.NoNames))]),
        _ => Lines(),
    };

    public static string Written(this StoredEntry entry) => entry.TakenOut is { } because ? Lines(("Removed", because)) : Lines(
        ("Date", entry.Written.Date), ("Time", entry.Written.Time), ("Recorded on", entry.Written.Recorded), ("Source", entry.Written.Source),
        ("Kind of contact", entry.Written.Kind),
        ("People", entry.Written.People), ("Who was seen, and how", entry.Written.Seen), ("What was recorded", entry.Written.Text),
        ("Action taken", entry.Written.Action),
        ("Comment", entry.Written.Comment), ("Significance", entry.Written.Significance), ("Told to", entry.Written.Told));

    public static string Written(this ReviewRequest request) => Lines(
        ("Received", Day(request.Received)), (
            "Dates start with", request.Order is { } order ? order == DateOrder.DayFirst ? "The day" : "The month" : null),
            ("Report", request.ReportText));

    private static string? Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Lines(params (string Label, string? Words)[] lines)
    {
        var said = string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line.Words)).Select(line => $"{line.Label}: {line.Words}"));
        return said.Length > 0 ? said : "Nothing";
    }
}
