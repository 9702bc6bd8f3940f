namespace GoldenThread.Web.Files;

/// <summary>
/// Says of a page that it takes files. What is larger than a file may be is refused before a byte of it is read; the body is then received
/// before anything is asked of the database (<see cref="Availability.BodyFirst"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFilesAttribute : Attribute
{
    /// <summary>The other fields of a form, and what parts them, in bytes.</summary>
    public const long OtherFields = 1024 * 1024;
}
