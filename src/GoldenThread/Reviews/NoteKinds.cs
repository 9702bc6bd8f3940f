using System.Collections.Immutable;
using static GoldenThread.Reviews.NoteFieldType;

namespace GoldenThread.Reviews;

/// <summary>The kinds of notes that a review keeps while it runs (LDS19/OD20, part 2, 5.17 and 5.44), in the order of the work.</summary>
public static class NoteKinds
{
    /// <summary>What the review asks, and who is independent of what.</summary>
    public static NoteKind Terms { get; } = new(new("terms"), "Terms of reference", "Terms of reference",
        "What the review looks at, over which time, and what it asks. New terms are written as a new version; the last one holds.",
    [
        new("purpose", "Purpose", Text, IsRequired: true),
        new("period", "Period that the review looks at", Line, "Such as: from the first booking appointment to the day of the incident"),
        new("lines", "Key lines of enquiry", Text, "One on each line", IsRequired: true),
        new("chair", "Who chairs, and how the person is independent", Text, "Of the organisations, of the case, of the people in it"),
        new("author", "Who writes, and how the person is independent", Text),
        new("left-out", "What the review does not look at, and why", Text),
    ]);

    /// <summary>Other proceedings at the same time.</summary>
    public static NoteKind Parallel { get; } = new(new("parallel"), "Parallel process", "Parallel processes",
        "Proceedings that run beside the review, and what waits for them.",
    [
        new("kind", "Kind", Choice, null, true,
        [
            "Criminal investigation", "Criminal trial", "Family court", "Inquest", "Child death review", "Professional regulation", "Complaint", "Other",
        ]),
        new("began", "Began", Day),
        new("ended", "Ended", Day, "Leave it empty while it runs"),
        new("holds-up", "What it holds up", Text, "Such as: the family cannot be spoken to before the trial"),
        new("contact", "Who tells the review how it stands", Line),
    ]);

    /// <summary>Events and panel meetings.</summary>
    public static NoteKind Event { get; } = new(new("event"), "Event or meeting", "Events and meetings", "Practitioner and manager events, meetings of the panel.",
    [
        new("title", "What it is", Line, "Such as: practitioner event", IsRequired: true),
        new("kind", "Kind", Choice, null, true, ["Practitioner event", "Manager event", "Panel meeting", "Feedback event", "Other"]),
        new("on", "Day", Day, IsRequired: true),
        new("invited", "Invited", Text, "One organisation on each line, with how many people"),
        new("attended", "Attended", Text, "One organisation on each line, with how many people"),
        new("met-later", "Could not come, and was met later", Text, "Who, when, by whom"),
        new("questions", "Questions that were asked", Text),
        new("minutes", "Minutes", Text),
    ]);

    /// <summary>The family's part.</summary>
    public static NoteKind Family { get; } = new(new("family"), "Member of the family", "Family",
        "How members of the family were invited, what they wish and said, and for what they agreed that it is used.",
    [
        new("who", "Who", Line, "By code, such as Mother or MGM", IsRequired: true),
        new("invited", "Invited", Day),
        new("invited-how", "How they were invited, and by whom", Line),
        new("wishes", "What they wish", Text, "How they want to be spoken to, by whom, with whose help"),
        new("contribution", "What they said", Text),
        new("use", "Use that they agreed to", Choice, null, false,
        ["Not asked yet", "For the review team only", "In the report, not in their words", "In the report, in their words", "Nothing is to be used"]),
        new("read-draft", "Read the draft", Day),
        new("of-draft", "What they said of the draft", Text),
    ]);

    /// <summary>Drafts of the report.</summary>
    public static NoteKind Draft { get; } = new(new("draft"), "Draft of the report", "Drafts of the report",
        "Each version of the report, what was said of it, and what was done about that.",
    [
        new("version", "Version", Line, IsRequired: true),
        new("on", "Day", Day, IsRequired: true),
        new("sent-to", "Sent to", Text, "One on each line"),
        new("text", "Text", Text),
        new("comments", "Comments", Text, "Who said what, one on each line"),
        new("answers", "What was done about them", Text),
    ]);

    /// <summary>Sign-off, publication.</summary>
    public static NoteKind SignOff { get; } = new(new("sign-off"), "Sign-off", "Sign-off and publication",
        "Who agreed to the report, and the decision to publish it or not.",
    [
        new("by", "Who", Line, "The partner or the panel", IsRequired: true),
        new("what", "What was decided", Choice, null, true,
        ["The report is agreed", "The report goes back", "The report is published", "The report is not published", "Published in part"]),
        new("on", "Day", Day, IsRequired: true),
        new("reasons", "Reasons", Text, "Where it is not published, or in part: why, and how its learning is shared instead"),
    ]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<NoteKind> All { get; } = [Terms, Parallel, Event, Family, Draft, SignOff];

    /// <summary>The kind with a key; null where there is none.</summary>
    public static NoteKind? Find(RecordKind key) => All.FirstOrDefault(k => k.Key == key);
}
