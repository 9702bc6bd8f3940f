namespace GoldenThread.Storage;

/// <summary>That a person reads something: an entry of the history.</summary>
/// <param name="Subject">The table that it stands in.</param>
/// <param name="Id">Its id.</param>
/// <param name="What">What of it is read or taken out, in words.</param>
public sealed record Reading(string Subject, Guid Id, string What);
