namespace GoldenThread.Web.Pages.Notices;

/// <summary>A tour of ten minutes for each role: what to look at first, and what to try.</summary>
internal static class HelpTours
{
    /// <summary>One stop.</summary>
    /// <param name="Page">The name of the page, as the menu or a button has it; null where it is no page of the menu.</param>
    /// <param name="Address">Its address; null where it is no page of the menu.</param>
    /// <param name="Words">What to look at or try there.</param>
    public sealed record Stop(string? Page, string? Address, string Words);

    private static readonly Stop Home = new("Home", "/", "The first page lists what is waiting for you. Each list empties as you do the work in it.");
    private static readonly Stop Account = new("Your account", "/account", "Set up a passkey or an authenticator app, so that a stolen password alone does not let anybody in.");

    private static readonly Stop Search = new(
        null, null, "Use the search box at the top of every page to find plans, actions and organisations. It finds only what you can see.");

    private static readonly Stop[] OfRecords =
    [
        new("My children", "/children", "These are the children you work with. Nothing about any other child shows anywhere, also not in a search."),
        new(null, null, "Open a record. Opening it is written down first, with your name, and you can see who else opened it at “Who has opened this record”."),
        new(null, null, "Add a fact. Say what you know, how you know it, and from when. If another agency’s account differs, both stay side by side."),
        new(null, null, "If you need more than you can see, ask for it from the record. In an emergency you can break the glass: give a reason, and somebody reviews it afterwards."),
        new("My tasks", "/tasks", "See what you have to do by when, for all the children you work with. A task is done once what it asks for is recorded."),
        new("Training", "/training", "Book a place on a course, and see what you attended."),
        new("Policies", "/policies", "Read a policy that was sent to your organisation, and confirm that you have read it."),
        new("Teams", "/teams", "See who is in your team, and who supervises and manages it."),
    ];

    private static readonly Stop NamedForAudits = new(
        "Audits", "/audits", "If you are named as an auditor or a moderator, your sheets are here. A moderator grades without seeing the first grades, and an auditor sees theirs once both are sent.");

    /// <summary>The stops for a role, in order.</summary>
    public static IReadOnlyList<Stop> For(Role role) => role switch
    {
        Role.Administrator =>
        [
            new("Set-up", "/administration/setup", "The list says what is left to do before your partnership can start. Begin with organisations, then people."),
            new("People", "/administration/people", "Invite one person. They get an email with a link that works once. Open an account to change its role or lock it."),
            new("Emails", "/administration/outbox", "See which emails were sent and which are waiting. Send a test email from the set-up page first."),
            new("Information for the public", "/administration/public", "Write your privacy notice and say whom the public can contact."),
            new("API tokens", "/administration/tokens", "Give another system its own token, with an end date. You see the token once."),
            Account,
        ],
        Role.BusinessManager =>
        [
            Home,
            new("Action plans", "/plans", "Upload a plan in the file you hold today. Check each recommendation and action beside the source, correct what was read wrongly, and save it."),
            new(null, null, "Open an action. Set its due date, say which organisations are responsible, and add evidence."),
            new(null, null, "Rate a recommendation. A rating that the record does not support needs a reason, which is always shown with it."),
            new("Outstanding returns", "/returns/owed", "See which organisations owe you a return, accept one or send it back."),
            new("Indicators", "/indicators", "Define a measure, add readings, and agree on an action what will show that it made a difference."),
            new("Self-assessments", "/self-assessments", "Open a cycle under section 11 and name its panel. See by statement where organisations, staff, files and families differ."),
            new("Audits", "/audits", "Plan an audit with one of the tools. Organisations give lists of their cases, the draw can be repeated by anybody, and grades are moderated."),
            new("Training", "/training", "Add a course with its sessions. See how many of those in scope were reached."),
            new("Policies", "/policies", "Add a policy and send it to organisations. See who has said that it arrived, and who uses it."),
            new("Surveys", "/surveys", "Make an anonymous survey, or take in a form. Results show no group that is too small."),
            new("Reviews", "/reviews", "Record a serious incident. The steps of the review appear with their last days."),
            new(null, null, "On a plan, choose “Publish”. Answer what the check for personal data found. A second person publishes it."),
        ],
        Role.OrganisationLead =>
        [
            Home,
            new("Actions", "/actions", "These are your organisation’s actions. Filter by what is overdue."),
            new(null, null, "Open an action and write an update. Attach a file as evidence if you have one."),
            new("Returns", "/returns", "Collect your updates into a return and send it to the partnership. You are told when it is accepted or sent back."),
            new("Reviews", "/reviews", "If a review asks your organisation for a chronology, the request is here with a template to fill in."),
            new("Self-assessments", "/self-assessments", "Say how far each statement is met and what shows it. Save as you go, and sign off when nothing is open."),
            new("Audits", "/audits", "If an audit asks your organisation for cases, give the list here."),
            new("Policies", "/policies", "Say that a policy arrived, how many of your staff it reached, and whether it is used."),
            new("Training", "/training", "Book places for people of your organisation."),
            new("Calendar", "/account/calendar", "Get an address that shows your due dates in your own calendar."),
            Account,
        ],
        Role.BoardMember =>
        [
            Home,
            new("Action plans", "/plans", "Open a plan. Each recommendation shows activity, evidence and impact apart, so that “done” is never mistaken for “different”."),
            new("Assurance overview", "/assurance", "See which ratings are in doubt and why, what holds, what is thin or owed, and download it for the board."),
            new("Board meetings", "/board", "Read what changed since the last meeting."),
            new(null, null, "Open a recommendation and choose “Ask a question or challenge”. The answer stays with the recommendation."),
            new("Golden thread", "/thread", "Follow one recommendation from the incident to what changed, with its gaps."),
            Search,
        ],
        Role.Reader =>
        [
            Home,
            new("Action plans", "/plans", "Open a plan and read its recommendations, actions and ratings."),
            new("Recommendations", "/recommendations", "Filter recommendations of all plans, and export what you found to Excel."),
            new("Golden thread", "/thread", "Follow one recommendation from the incident to what changed."),
            new("Pathways", "/pathways", "Read what agencies agreed will happen after a referral, in plain language."),
            Search,
        ],
        Role.Practitioner => [.. OfRecords, NamedForAudits, Account],
        Role.Supervisor or Role.TeamManager =>
        [
            .. OfRecords,
            new(role == Role.TeamManager ? "Broken glass" : null, role == Role.TeamManager ? "/glass" : null,
                role == Role.TeamManager
                    ? "Review each time that somebody outside your team broke the glass, and say whether it was right."
                    : "You see the records of the children whom your team works with, and what your team asked for."),
            NamedForAudits,
            Account,
        ],
        Role.IndependentChair =>
        [
            .. OfRecords[..3],
            new("Broken glass", "/glass", "Review each time that somebody broke the glass in a team that is not yours."),
            NamedForAudits,
            Account,
        ],
        Role.DataProtectionOfficer =>
        [
            new("Broken glass", "/glass", "Review each time that somebody broke the glass. You see who, when and why, and no child’s record."),
            new("Data protection", "/officer", "See what was shared without an agreement, and keep the agreements between organisations."),
            new("Teams", "/teams", "See teams with their members, supervisors and managers."),
            Account,
        ],
        Role.LookUpClinician => [new(null, null, "Looking a child up from a clinic is not part of this version yet. Until then you can keep your account up to date."), Account],
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
