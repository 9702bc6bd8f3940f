namespace GoldenThread.Children;

/// <summary>What can be ticked at a contact besides: events of <c>definitions/pathway-words.yaml</c> that are seen or asked at one.</summary>
public static class ContactTicks
{
    /// <summary>The kinds and their words.</summary>
    public static IReadOnlyList<(string Kind, string Words)> All { get; } =
    [
        ("bruise-not-mobile", "A bruise or suspicious mark on a baby who is not mobile"),
        ("injury-found", "An injury"),
        ("feeding-difficulty", "Difficulty with feeding"),
        ("safe-sleep-assessed", "The sleeping place was seen and assessed"),
        ("routine-enquiry", "Routine enquiry about domestic abuse was made with the woman alone"),
        ("routine-enquiry-not-possible", "Routine enquiry was not possible"),
        ("check-six-weeks", "The check at six to eight weeks was done"),
        ("bereavement", "A bereavement"),
        ("engagement-refused", "The family declined or ended contact"),
        ("engagement-resumed", "Contact with the family was resumed"),
    ];
}
