namespace GoldenThread.Documents.Pathways;

/// <summary>How events are written; <see cref="EventReader"/> reads each.</summary>
public enum EventFormat
{
    /// <summary>An event as a JSON object on each line.</summary>
    Ndjson,

    /// <summary>Cells parted by commas, with a header.</summary>
    Csv,

    /// <summary>The columns of each child's events as a JSON object on a line.</summary>
    Columns,
}
