using GoldenThread.Children;
using GoldenThread.Profiles;
using GoldenThread.Time;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>What is asked of one factor. Nothing is filled in.</summary>
internal sealed class FactorAsked
{
    [UpTo(Longest.Key, "Factor")]
    public string? Factor { get; set; }

    public Guid? About { get; set; }

    public AnswerValue? Value { get; set; }

    public Basis? Basis { get; set; }

    public Guid? Source { get; set; }

    [UpTo(Longest.Line, "Which record")]
    public string? Document { get; set; }

    public Basis? RestsOn { get; set; }

    public Guid? Interpreter { get; set; }

    public string? Alone { get; set; }

    public string? Unless { get; set; }

    [UpTo(Longest.Line, "When this adult cannot protect")]
    public string? Gap { get; set; }

    [UpTo(Longest.Text, "What you saw or heard, and what is done about it")]
    public string? What { get; set; }

    [UpTo(Longest.Text, "In words for the family")]
    public string? ForFamily { get; set; }

    [UpTo(Longest.Line, "Why")]
    public string? Because { get; set; }

    [UpTo(Longest.Key, "Date of the attempt")]
    public string? TriedOn { get; set; }

    [UpTo(Longest.Line, "How you tried")]
    public string? TriedHow { get; set; }

    /// <summary>The factor that is asked; never sent.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    [Microsoft.AspNetCore.Mvc.ModelBinding.Validation.ValidateNever]
    public ProfileFactor Asked { get; set; } = null!;

    /// <summary>What the adult is called; never sent.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public string? Name { get; set; }

    /// <summary>How it stands now, in words; never sent.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public string Now { get; set; } = "";

    /// <summary>True where something was answered or typed.</summary>
    public bool IsTouched => Value is not null || Basis is not null || !string.IsNullOrWhiteSpace(What) || !string.IsNullOrWhiteSpace(ForFamily) || !string.IsNullOrWhiteSpace(Gap) || !string.IsNullOrWhiteSpace(Because) || !string.IsNullOrWhiteSpace(TriedOn) || !string.IsNullOrWhiteSpace(TriedHow);

    /// <summary>True where the questions that few answers need are shown open.</summary>
    public bool IsMoreOpen => Source is not null || Interpreter is not null || RestsOn is not null || !string.IsNullOrWhiteSpace(Document);

    /// <summary>The words of the answer.</summary>
    public Dictionary<string, string> Words(ContactHow how)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { [ProfileWords.Value] = Value!.Value.InWords() };
        void Say(string word, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text)) words[word] = text.Trim();
        }

        if (how != ContactHow.InPerson) words[ProfileWords.How] = how.InWords();
        Say(ProfileWords.What, What);
        if (Asked.ForFamily is not null) Say(ProfileWords.ForFamily, ForFamily);
        Say(ProfileWords.Because, Because);
        if (Asked.AsksGap) Say(ProfileWords.Gap, Gap);
        if (Asked.IsAskedAlone) Say(ProfileWords.Alone, Alone);
        if (Asked.Opens?.Unless is { } unless) Say(unless, Unless);
        if (Basis == GoldenThread.Children.Basis.RecordsChecked && RestsOn is { } rests) words[ProfileWords.RestsOn] = rests.InWords();
        if (Interpreter is { } by) words[ProfileWords.Interpreter] = by.ToString();
        if (Value == AnswerValue.CouldNotBeAssessed && WrittenDay.Read(TriedOn ?? "") is { } day) words[ProfileWords.Attempts] = $"{day:d MMMM yyyy}, {TriedHow?.Trim()}";
        return words;
    }
}
