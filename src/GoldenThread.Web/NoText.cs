using GoldenThread.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace GoldenThread.Web;

/// <summary>
/// Characters that no text may hold: NUL, and halves of characters. Whatever way they came in (an address, a form, JSON, a header, a file),
/// it is the database that cannot keep them or look for them; so it is asked here what it said, and no way in can be forgotten.
/// </summary>
internal static class NoText
{
    public const string Sentence = "The text has an invisible character that we cannot save. Nothing was saved. Remove the character and send the text again";

    /// <summary>True where that is why something failed.</summary>
    public static bool Caused(Exception? fault) => UnwritableText.Caused(fault);

    /// <summary>Remembers that the framework gave a form up at such a character; the page that it was typed into keeps the words in the browser.</summary>
    public static void Note(HttpContext http, InvalidDataException fault)
    {
        if (fault.InnerException is InvalidOperationException) http.Items[typeof(NoText)] = true;
    }

    /// <summary>True where that was remembered.</summary>
    public static bool SpoiltForm(HttpContext http) => http.Items.ContainsKey(typeof(NoText));

    /// <summary>What was typed into a form, for the page that says what was wrong; files, tokens and secrets aside.</summary>
    public static IReadOnlyList<(string Field, string Words)> Typed(HttpContext http) => http.Features.Get<IFormFeature>()?.Form is { } form
        ?
        [
            .. form.Where(field => !Hidden(field.Key))
            .SelectMany(field => field.Value.OfType<string>().Where(words => words.Length > 0).Select(words => (field.Key, words.Replace('\0', '\u2400')))),
        ]
        : [];

    private static bool Hidden(string field) => field.StartsWith("__", StringComparison.Ordinal) || field == "Version"
        || ((string[])["password", "chosen", "current", "code", "credential"]).Any(secret => field.Contains(secret, StringComparison.OrdinalIgnoreCase));
}
