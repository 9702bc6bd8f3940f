using System.Globalization;
using GoldenThread.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Documents.Pathways;

/// <summary>A pathway in plain language, as a procedure reads.</summary>
public static class PathwayProse
{
    /// <summary>What begins it, in a sentence.</summary>
    public static string Begins(Pathway pathway, PathwayWords words)
    {
        var starts = pathway.Starts.Kind switch
        {
            TriggerKind.Event => $"each time {Event(pathway.Starts.Listens, words)}",
            TriggerKind.StatusBegins => $"each time the status “{Of(words.Statuses, pathway.Starts.Name)}” begins",
            TriggerKind.StatusEnds => $"each time the status “{Of(words.Statuses, pathway.Starts.Name)}” ends",
            TriggerKind.Age => $"when the child reaches the age of {pathway.Starts.Reached}",
            TriggerKind.Gestation => $"at {pathway.Starts.Reached} of pregnancy",
            _ => throw new InvalidOperationException($"{pathway.Starts.Kind} does not start anything."),
        };
        return $"The pathway starts {starts}{(pathway.When is { } when ? $", if {Condition(when, words)}" : "")}.";
    }

    /// <summary>A step, in sentences.</summary>
    public static string Step(PathwayStep step, Pathway pathway, PathwayWords words)
    {
        var sentences = new List<string> { $"{step.Does}: {Time(step, pathway, words)}." };
        if (step.When is { } when) sentences.Add($"Only if {Condition(when, words)}.");
        sentences.Add(
            $"It is done when {string.Join(" or ", step.Done.Select(d => Event(d, words)))}{(step.DoneNamesTrigger ? ", naming the same person" : "")}{(step.Excused.IsEmpty ? "" : $". It is excused when {string.Join(" or ", step.Excused.Select(e => Event(e, words)))}")}.");
        if (step.Earlier is { } earlier) sentences.Add($"It also counts if that was up to {earlier} before.");
        if (pathway.Parameters.FirstOrDefault(p => p.Key == step.Parameter) is { } parameter)
            sentences.Add($"{parameter.Says} ({string.Join(" or ", parameter.OneOf)}; default {parameter.Default}).");
        if (step.EscalatesTo is { } to) sentences.Add($"If it is overdue{(step.EscalatesAfter is { } after ? $" by {after}" : "")}, tell {to}.");
        if (step.Source is { } source) sentences.Add($"Source: {source}.");
        return string.Join(' ', sentences);
    }

    /// <summary>A moment, as people write it: "4 March 2026" where it is the beginning of a day, else "4 March 2026, 2:30pm".</summary>
    /// <param name="utc">The moment, in UTC.</param>
    public static string Moment(DateTime utc)
    {
        var clock = LondonTime.Clock(utc);
        return clock.TimeOfDay == TimeSpan.Zero ? clock.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : LondonTime.Words(utc);
    }

    /// <summary>Who does a step, and by when: "the hospital, within 24 hours".</summary>
    public static string Time(PathwayStep step, Pathway pathway, PathwayWords words) => $"{Of(words.Agencies, step.By)}, {When(step, pathway, words)}";

    private static string When(PathwayStep step, Pathway pathway, PathwayWords words)
    {
        var from = step.Anchor switch
        {
            StepAnchor.Trigger => "",
            StepAnchor.Birth => step.Before ? " the birth" : " of the birth",
            StepAnchor.DueDate => step.Before ? " the due date" : " of the due date",
            StepAnchor.Step => $" of “{pathway.Steps.First(s => s.Key == step.After).Does}”",
            _ => throw new InvalidOperationException($"{step.Anchor} is not an anchor."),
        };
        return !step.Every.IsEmpty ? $"{string.Join(", otherwise ", step.Every.Select(r => $"every {Length(r.Period)}{(r.When is { } holds ? $" if {Condition(holds, words)}" : "")}"))}{(step.While is { } status ? $", while {Of(words.Statuses, status)}" : "")}"
            : step.Before
                ? $"at least {step.Within} before{from}"
                : string.Concat(step.WithinWhen.Select(w => $"{Within(w.Period)}{from}{(w.When is { } holds ? $" if {Condition(holds, words)}" : "")}, otherwise ")) + Within(step.Within) + from;
    }

    private static string Within(PathwayPeriod time) => time.ToString() == "same day" ? "the same day" : $"within {time}";

    /// <summary>A condition, as the end of a sentence that begins with "if".</summary>
    public static string Condition(PathwayCondition condition, PathwayWords words) => condition switch
    {
        AllOf all => string.Join(" and ", all.Of.Select(c => Condition(c, words))),
        AnyOf any => string.Join(", or ", any.Of.Select(c => Condition(c, words))),
        NoneOf none => $"it is not true that {string.Join(", or that ", none.Of.Select(c => Condition(c, words)))}",
        HasStatus status => Of(words.Statuses, status.Status),
        Happened happened => $"{Event(happened.Kind, words)}{(happened.AtLeast > 1 ? $" at least {happened.AtLeast} times" : "")}{(happened.Within is { } within ? $" within {within}" : "")}",
        HasAnswer answer => $"the answer to “{Of(words.Questions, answer.Question)}” was “{answer.Is}”",
        HasAge { AtLeast: { } least, Under: { } under } => $"the child is {least} or older and under {under}",
        HasAge { AtLeast: { } least } => $"the child is {least} or older",
        HasAge { Under: { } under } => $"the child is under {under}",
        _ => "always",
    };

    // "every month" rather than "every 1 month".
    private static string Length(PathwayPeriod period) =>
        period.ToString() is var words && words.StartsWith("1 ", StringComparison.Ordinal) ? words[2..] : words;

    /// <summary>What an event means, as the end of a sentence.</summary>
    public static string Event(EventKind kind, PathwayWords words) => kind.Value switch
    {
        _ when kind == EventKind.Birth => "the child is born",
        _ when kind == EventKind.DueDate => "the due date is known",
        var word when word.EndsWith("-begins", StringComparison.Ordinal)
            && words.Statuses.TryGetValue(word[..^"-begins".Length], out var begins) => $"the status “{begins}” begins",
        var word when word.EndsWith("-ends", StringComparison.Ordinal)
            && words.Statuses.TryGetValue(word[..^"-ends".Length], out var ends) => $"the status “{ends}” ends",
        var word => Of(words.Events, word),
    };

    private static string Of(IReadOnlyDictionary<string, string> words, string key) => words.GetValueOrDefault(key, key);
}
