namespace GoldenThread.Work;

/// <summary>Where the service is found, for links in letters and calendars.</summary>
internal interface IServiceAddress
{
    /// <summary>The whole address of a page.</summary>
    /// <param name="path">The page, beginning with a slash.</param>
    string Of(string path);
}
