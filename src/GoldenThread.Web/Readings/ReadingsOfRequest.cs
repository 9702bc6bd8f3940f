using GoldenThread.Storage;
using GoldenThread.Work.History;

namespace GoldenThread.Web.Readings;

/// <summary>Writes what a request reads, from what its page or endpoint declares, and remembers that it did.</summary>
internal sealed class ReadingsOfRequest(NoteReadings note)
{
    /// <summary>True once everything that is shown is in the history, for good.</summary>
    public bool Kept { get; private set; }

    /// <summary>Writes and commits it. Where that fails, nothing may be shown.</summary>
    /// <param name="http">The request.</param>
    /// <param name="page">The page, where it is one, after it has loaded what it shows.</param>
    /// <exception cref="InvalidOperationException">The page does not say what it found.</exception>
    public async Task Keep(HttpContext http, object? page)
    {
        var shown = http.GetEndpoint()?.Metadata.GetMetadata<ShownAttribute>();
        if (shown is not (ShowsNoRecordAttribute or OpensRecordAttribute)) await note.Keep(Of(shown, http.Request.RouteValues, page), http.RequestAborted);
        Kept = true;
    }

    /// <summary>The same for an endpoint that knows only when it has looked what it shows.</summary>
    public async Task Keep(IEnumerable<Reading> found, CancellationToken cancellation)
    {
        await note.Keep(found, cancellation);
        Kept = true;
    }

    private IEnumerable<Reading> Of(ShownAttribute? shown, RouteValueDictionary address, object? page)
    {
        if (shown is ShowsAttribute declared)
        {
            var (record, id) = declared.At(address);
            yield return note.Of(record, id, page is ISayWhatIsRead says ? says.WhatIsRead : declared.What);
        }
        else if (shown is not ShowsFoundAttribute || page is not IShowFound)
        {
            throw new InvalidOperationException("It is not said what is shown here.");
        }

        if (page is not IShowFound found) yield break;
        foreach (var reading in found.Found) yield return reading;
    }
}
