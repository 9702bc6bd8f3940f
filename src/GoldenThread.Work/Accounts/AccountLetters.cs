using GoldenThread.Accounts;
using System.Globalization;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Time;

namespace GoldenThread.Work.Accounts;

/// <summary>Mail about accounts. It says nothing of any plan.</summary>
internal static class AccountLetters
{
    public static OutboxMessage Invitation(Invitation invitation, string partnership, string link) => new()
    {
        Partnership = invitation.Partnership,
        ToAddress = invitation.Email,
        ToName = invitation.FullName,
        Subject = $"You are invited to Golden Thread by {partnership}",
        Body = $"""
            Dear {invitation.FullName},

            {invitation.InvitedByName} has invited you to Golden Thread, where {partnership} keeps its action plans.
            Your role will be: {invitation.Role.InWords().ToLowerInvariant()}.

            Open this link and choose a password. It works once, until {Day(invitation.ExpiresAt)}:
            {link}

            If you did not expect this invitation, you can ignore this email.
            """,
        CreatedAt = invitation.InvitedAt,
        DueAt = invitation.InvitedAt,
    };

    public static OutboxMessage NewPassword(Account account, string link, DateTimeOffset now) => To(account, "Choose a new password for Golden Thread", $"""
        Dear {account.FullName},

        Somebody asked for a new password for your account. If it was you, open this link within two hours and choose one:
        {link}

        If it was not you, you can ignore this email. Your password has not changed.
        """, now);

    public static OutboxMessage Changed(Account account, string what, DateTimeOffset now) => To(account, "Your Golden Thread account was changed", $"""
        Dear {account.FullName},

        {what}

        If it was not you, tell your partnership's administrator immediately.
        """, now);

    public static OutboxMessage RecoveryAsked(Account second, Account account, SecondStepRecovery asked, string link, DateTimeOffset now) =>
        To(second, "Golden Thread: please agree or refuse", $"""
            Dear {second.FullName},

            {asked.AskedByName} asks to remove the authenticator app and passkeys from the account of {account.FullName}, who has lost them.
            A second person has to agree. Make sure, by telephone or face to face, that it is really {account.FullName} who asks:
            {link}

            Nothing changes unless somebody agrees. The request lapses after {SecondStepRecovery.OpenDays} days.
            """, now);

    private static OutboxMessage To(Account account, string subject, string body, DateTimeOffset now) => new()
    {
        Partnership = account.Partnership,
        ToAddress = account.Email!,
        ToName = account.FullName,
        Subject = subject,
        Body = body,
        CreatedAt = now,
        DueAt = now,
    };

    private static string Day(DateTimeOffset moment) => LondonTime.Day(moment).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
