namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>Ask, answer and challenge for the board.</summary>
    [For(Role.BoardMember, Role.BusinessManager, Role.Administrator)]
    public const string SpeakForTheBoard = nameof(SpeakForTheBoard);
}
