namespace GoldenThread.Storage.Notices;

/// <summary>The words of a <see cref="PublicNotice"/>; null or empty where nothing is said.</summary>
/// <param name="ContactEmail">The email address that the public writes to.</param>
/// <param name="ContactTelephone">The telephone number.</param>
/// <param name="Privacy">The privacy notice.</param>
/// <param name="Tested">How accessibility was tested.</param>
/// <param name="Fails">What does not work for everybody.</param>
/// <param name="ReviewedOn">The day on which the statement of accessibility was last looked over.</param>
public sealed record NoticeWords(string? ContactEmail, string? ContactTelephone, string? Privacy, string? Tested, string? Fails, DateOnly? ReviewedOn);
