using GoldenThread.Work.Files;

namespace GoldenThread.Web.Files;

/// <summary>Files of a form as the work takes them.</summary>
internal static class GivenFiles
{
    public static GivenFile Given(this IFormFile file) => new(file.FileName, file.Length, file.OpenReadStream);
}
