using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Notices;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Publications;
using GoldenThread.Storage.SetUp;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.SetUp;

/// <summary>What is left to do before a partnership can work: a list that empties by itself as it is done.</summary>
internal sealed class FindSetUp(GoldenThreadDb db)
{
    /// <summary>Key of the step that is done once a test email was sent.</summary>
    public const string TestLetter = "test-email";

    /// <summary>Key of the step that is done once somebody saved the scale, or said that it is right.</summary>
    public const string Scale = "rating-scale";

    /// <summary>Key of the step about the board's meetings.</summary>
    public const string Meetings = "board-meetings";

    /// <summary>Key of the step about the logo of publications.</summary>
    public const string Logo = "logo";

    /// <summary>All of it, in the order in which it is best done. An invented partnership has nothing to set up.</summary>
    public async Task<IReadOnlyList<SetUpItem>> All()
    {
        if (await db.Partnerships.AsNoTracking().SingleAsync() is { Sample: true }) return [];
        var done = (await db.SetUpSteps.AsNoTracking().Select(step => step.Step).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var roles = await Roles();
        var (administrators, publishing) = (roles.Count(role => role == Role.Administrator), roles.Count(role => May.Allows(role, May.Publish)));
        var organisations = await db.Organisations.IgnoreAutoIncludes().CountAsync();
        var notice = await db.PublicNotices.AsNoTracking().SingleOrDefaultAsync();
        return
        [
            new(Scale, "Check your rating scale", "Ratings that are given keep their level, so choose the scale before the first plan", "/administration/scale", done.Contains(Scale), true),
            new("organisations", "Add your organisations", "From a list, or one at a time", "/administration/setup/organisations", organisations > 0),
            new(TestLetter, "Send a test email", "Invitations go out by email", "/administration/setup", done.Contains(TestLetter), true),
            new("people", "Invite people who can publish", "A plan is published by two people: invite at least one business manager", "/administration/setup/people", publishing > 1),
            new("second-administrator", "Invite a second administrator", "If you lose your phone or leave, somebody else has to let people in", "/administration/people/invite", administrators > 1),
            new("second-step", "Decide who needs a second step to sign in", "An authenticator app or a passkey, besides the password", "/administration/second-steps", await db.SecondStepRules.AnyAsync()),
            new("contact", "Say whom the public can contact", "For questions about accessibility and privacy", "/administration/public", notice?.ContactEmail is not null || notice?.ContactTelephone is not null),
            new("privacy", "Write your privacy notice", "Your partnership is the controller of what you keep here", "/administration/public", notice?.Privacy is not null),
            new(Meetings, "Add your board meetings", "Changes are shown since the last meeting", "/board", done.Contains(Meetings) || await db.BoardMeetings.AnyAsync(), true),
            new(Logo, "Add your logo", "It stands at the top of the plans that you publish", "/administration/logo", done.Contains(Logo) || await db.PartnershipLogos.AnyAsync(), true),
            new("plan", "Upload your first action plan", "A business manager does this", "/import", await db.Plans.IgnoreAutoIncludes().AnyAsync()),
        ];
    }

    /// <summary>What is left of it.</summary>
    public async Task<IReadOnlyList<SetUpItem>> Left() => [.. (await All()).Where(item => !item.IsDone)];

    // Who can sign in, and who was asked to: somebody who was invited need not be invited again.
    private async Task<IReadOnlyList<Role>> Roles() =>
    [
        .. await db.Accounts.AsNoTracking().Where(one => one.EndedAt == null).Select(one => one.Role).ToListAsync(),
        .. await db.Invitations.AsNoTracking().Where(one => one.AcceptedAt == null && one.WithdrawnAt == null).Select(one => one.Role).ToListAsync(),
    ];
}
