using System.Collections.Immutable;
using System.Globalization;

namespace GoldenThread.Reviews;

/// <summary>How an answer is written.</summary>
public enum NoteFieldType
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Many lines.</summary>
    Text,

    /// <summary>A day.</summary>
    Day,

    /// <summary>One of some words.</summary>
    Choice,
}

/// <summary>A question of a kind of note.</summary>
/// <param name="Key">Short name that never changes.</param>
/// <param name="Label">As it is asked.</param>
/// <param name="Type">How it is answered.</param>
/// <param name="Hint">What helps to answer; null where nothing does.</param>
/// <param name="IsRequired">True where it must be answered.</param>
/// <param name="Choices">The words to choose from; empty where it is answered freely.</param>
public sealed record NoteField(string Key, string Label, NoteFieldType Type, string? Hint = null, bool IsRequired = false, ImmutableArray<string> Choices = default)
{
    /// <summary>How long an answer may be.</summary>
    public int Longest => Type == NoteFieldType.Text ? GoldenThread.Longest.Text : GoldenThread.Longest.Line;
}

/// <summary>A kind of note that a review keeps.</summary>
/// <param name="Key">Short name that never changes.</param>
/// <param name="Name">"Parallel process".</param>
/// <param name="Plural">"Parallel processes".</param>
/// <param name="About">What belongs there.</param>
/// <param name="Fields">Its questions; the first names the note.</param>
public sealed record NoteKind(string Key, string Name, string Plural, string About, ImmutableArray<NoteField> Fields);

/// <summary>Something that a review keeps in words: its terms, an event, what the family said.</summary>
/// <param name="Answers">The answers by the key of their question.</param>
public sealed record Note(ImmutableDictionary<string, string> Answers) : RecordContent
{
    /// <summary>The answer to a question; empty where there is none.</summary>
    public string this[string key] => Answers.GetValueOrDefault(key, "");

    /// <summary>The day that a question was answered with; null where there is none.</summary>
    public DateOnly? Day(string key) => DateOnly.TryParseExact(this[key], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Makes a note out of answers.</summary>
    /// <exception cref="RuleException">An answer that must be there is missing, or is none.</exception>
    public static Note Of(NoteKind kind, Func<string, string?> answer)
    {
        var answers = kind.Fields.Select(f => (Field: f, Answer: (answer(f.Key) ?? "").Trim())).ToList();
        if (answers.FirstOrDefault(a => a.Field.IsRequired && a.Answer.Length == 0).Field is { } missing) throw new RuleException($"Answer “{missing.Label}”.");
        foreach (var (field, words) in answers.Where(a => a.Answer.Length > 0))
        {
            Lengths.Require(words, field.Longest, field.Label);
            if (field.Type == NoteFieldType.Choice && !field.Choices.Contains(words)) throw new RuleException($"“{words}” is no answer to “{field.Label}”.");
            if (field.Type == NoteFieldType.Day && !DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw new RuleException($"“{words}” is no day: answer “{field.Label}” with one.");
        }

        return new Note(answers.Where(a => a.Answer.Length > 0).ToImmutableDictionary(a => a.Field.Key, a => a.Answer));
    }

    /// <inheritdoc/>
    public override void Check()
    {
        if (Answers.IsEmpty) throw new RuleException("Write something down.");
    }
}
