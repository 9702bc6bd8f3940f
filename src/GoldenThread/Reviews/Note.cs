using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Reviews;

/// <summary>Something that a review keeps in words: its terms, an event, what the family said.</summary>
/// <param name="Answers">The answers by the key of their question.</param>
public sealed record Note(ImmutableDictionary<string, string> Answers) : RecordContent
{
    /// <summary>The answer to a question; empty where there is none.</summary>
    public string this[string key] => Answers.GetValueOrDefault(key, "");

    /// <summary>The day that a question was answered with; null where there is none.</summary>
    public DateOnly? Day(string key) =>
        DateOnly.TryParseExact(this[key], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Makes a note out of answers.</summary>
    /// <exception cref="RuleException">An answer that must be there is missing, or is none.</exception>
    public static Note Of(NoteKind kind, Func<string, string?> answer)
    {
        var answers = kind.Fields.Select(f => (Field: f, Answer: Kept(f, (answer(f.Key) ?? "").Trim()))).ToList();
        if (answers.FirstOrDefault(a => a.Field.IsRequired && a.Answer.Length == 0).Field is { } missing) throw new RuleException($"{missing.Missing}.");
        foreach (var (field, words) in answers.Where(a => a.Answer.Length > 0))
        {
            Lengths.Require(words, field.Longest, field.Label);
            if (field.Type == NoteFieldType.Choice && !field.Choices.Contains(words)) throw new RuleException($"“{words}” is not one of the answers to “{field.Label}”. Choose one of them.");
            if (field.Type == NoteFieldType.Day && !DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                throw new RuleException($"Enter a real date for “{field.Label}”, such as 3 June 2026.");
        }

        return new Note(answers.Where(a => a.Answer.Length > 0).ToImmutableDictionary(a => a.Field.Key, a => a.Answer));
    }

    // A day is kept as EDTF has it, however it was written; what is none is refused above.
    private static string Kept(NoteField field, string words) =>
        field.Type == NoteFieldType.Day && WrittenDay.Read(words) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : words;

    /// <inheritdoc/>
    public override void Check()
    {
        if (Answers.IsEmpty) throw new RuleException("Fill in at least one of the fields.");
    }
}
