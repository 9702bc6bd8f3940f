using GoldenThread.Work.Files;

namespace GoldenThread.Web.Files;

/// <summary>Files of a form as the work takes them.</summary>
internal static class GivenFiles
{
    public static GivenFile Given(this IFormFile file) => new(Name(file.FileName), file.Length, file.OpenReadStream);

    // A browser sends a quotation mark of a name as %22; signs that nobody sees turn the words around them.
    private static string Name(string sent) =>
        string.Concat(sent.Replace("%22", "\"", StringComparison.Ordinal).Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)).Trim();
}
