using System.Collections.Immutable;
using static GoldenThread.Reviews.NoteFieldType;

namespace GoldenThread.Reviews;

/// <summary>The kinds of notes that a review keeps while it runs (LDS19/OD20, part 2, 5.17 and 5.44), in the order of the work.</summary>
public static class NoteKinds
{
    /// <summary>What the review asks, and who is independent of what.</summary>
    public static NoteKind Terms { get; } = new(new("terms"), "Terms of reference", "Terms of reference",
        "The purpose of the review, the period it covers and its key lines of enquiry. If they change, add a new version. The newest version applies.",
    [
        new("purpose", "Purpose", Text, IsRequired: true),
        new("period", "Period covered", Line, "Such as from the first booking appointment to the date of the incident"),
        new("lines", "Key lines of enquiry", Text, "One on each line", IsRequired: true),
        new("chair", "Chair, and how they are independent", Text, "Independent of the organisations, the incident and the people involved"),
        new("author", "Author, and how they are independent", Text),
        new("left-out", "What the review does not cover, and why", Text),
    ]);

    /// <summary>Other proceedings at the same time.</summary>
    public static NoteKind Parallel { get; } = new(new("parallel"), "Parallel process", "Parallel processes",
        "Other proceedings at the same time as the review, and what is on hold because of them.",
    [
        new("kind", "Kind of process", Choice, null, true,
        [
            "Criminal investigation", "Criminal trial", "Family court", "Inquest", "Child death review", "Professional regulation", "Complaint", "Other",
        ]),
        new("began", "Start date", Day),
        new("ended", "End date", Day, "Leave it blank if the process has not ended"),
        new("holds-up", "What is on hold because of it", Text, "Such as speaking to the family before the trial"),
        new("contact", "Contact for news of the process", Line),
    ]);

    /// <summary>Events and panel meetings.</summary>
    public static NoteKind Event { get; } = new(new("event"), "Event or meeting", "Events and meetings", "Events for practitioners and managers, and meetings of the panel.",
    [
        new("title", "Title", Line, "Such as practitioner event in May", IsRequired: true),
        new("kind", "Kind of event", Choice, null, true, ["Practitioner event", "Manager event", "Panel meeting", "Feedback event", "Other"]),
        new("on", "Date", Day, IsRequired: true),
        new("invited", "Invited", Text, "One organisation on each line, with the number of people"),
        new("attended", "Attended", Text, "One organisation on each line, with the number of people"),
        new("met-later", "Met later", Text, "People who could not come: who they are, when they were met and who met them"),
        new("questions", "Questions asked", Text),
        new("minutes", "Minutes", Text),
    ]);

    /// <summary>The family's part.</summary>
    public static NoteKind Family { get; } = new(new("family"), "Family member", "Family",
        "How family members were invited to take part, what they said, and how they agreed that it can be used.",
    [
        new("who", "Family member", Line, "By code, such as Mother or MGM", IsRequired: true),
        new("invited", "Date invited", Day),
        new("invited-how", "How they were invited, and who invited them", Line),
        new("wishes", "Their wishes", Text, "How they want to take part, who they want to speak to and who they want to support them"),
        new("contribution", "What they said", Text),
        new("use", "How they agreed it can be used", Choice, null, false,
        ["Not asked yet", "For the review team only", "In the report, not in their words", "In the report, in their words", "Nothing is to be used"]),
        new("read-draft", "Date they read the draft", Day),
        new("of-draft", "What they said about the draft", Text),
    ]);

    /// <summary>Drafts of the report.</summary>
    public static NoteKind Draft { get; } = new(new("draft"), "Draft report", "Draft reports",
        "Each version of the report, the comments on it, and what was done about them.",
    [
        new("version", "Version", Line, IsRequired: true),
        new("on", "Date", Day, IsRequired: true),
        new("sent-to", "Sent to", Text, "One on each line"),
        new("text", "Text", Text),
        new("comments", "Comments", Text, "Who said what, one on each line"),
        new("answers", "What was done about the comments", Text),
    ]);

    /// <summary>Sign-off, publication.</summary>
    public static NoteKind SignOff { get; } = new(new("sign-off"), "Sign-off", "Sign-off and publication",
        "Who agreed the report, and whether it is published.",
    [
        new("by", "Partner or panel", Line, IsRequired: true),
        new("what", "Decision", Choice, null, true,
        ["The report is agreed", "The report goes back", "The report is published", "The report is not published", "Published in part"]),
        new("on", "Date", Day, IsRequired: true),
        new("reasons", "Reasons", Text, "If it is not published, or only in part: the reason, and how its learning is shared instead"),
    ]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<NoteKind> All { get; } = [Terms, Parallel, Event, Family, Draft, SignOff];

    /// <summary>The kind with a key; null where there is none.</summary>
    public static NoteKind? Find(RecordKind key) => All.FirstOrDefault(k => k.Key == key);
}
