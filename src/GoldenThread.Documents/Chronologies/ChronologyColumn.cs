namespace GoldenThread.Documents.Chronologies;

/// <summary>A column of the template.</summary>
internal enum ChronologyColumn
{
    Date,
    Time,
    Recorded,
    Source,
    Kind,
    People,
    Seen,
    Text,
    Action,
    Comment,
    Significance,
    Told,
}
