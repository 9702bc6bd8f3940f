using GoldenThread.Storage;

namespace GoldenThread.Web.Readings;

/// <summary>A page that knows only when it has looked what it shows, or what it shows beside what its address names.</summary>
internal interface IShowFound
{
    /// <summary>What is about to be shown.</summary>
    IEnumerable<Reading> Found { get; }
}
