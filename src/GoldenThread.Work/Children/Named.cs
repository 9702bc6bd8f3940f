namespace GoldenThread.Work.Children;

/// <summary>A person who is named in what is written, as far as whoever writes knows them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Called">Their name, or what they look like where nobody knows one.</param>
internal sealed record Named(IndividualId Id, string Called)
{
    /// <summary>Their full name, where it is stated with this.</summary>
    public string? FullName { get; init; }

    /// <summary>Their day of birth, where it is stated with this.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>Their NHS number, where it is stated with this.</summary>
    public string? NhsNumber { get; init; }
}
