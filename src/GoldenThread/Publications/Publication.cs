using GoldenThread.Plans;

namespace GoldenThread.Publications;

/// <summary>A version of a plan as the public reads it. Publishing is a decision of two people; what was published stays at its address.</summary>
public sealed class Publication
{
    private Publication() => (Slug, ChangesSummary, PreparedByName) = ("", "", "");

    /// <summary>A version that somebody prepares.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="form">Table or narrative.</param>
    /// <param name="number">The version, from 1: one more than were published of this plan in this form.</param>
    /// <param name="changes">What changed since the version before, in words.</param>
    /// <param name="by">Who prepares it.</param>
    public Publication(Plan plan, PublicationForm form, int number, string changes, Actor by)
    {
        MayPublish(by);
        (Partnership, Plan, Id, Form, Number) = (plan.Partnership, plan.Id, Sequence.NewId(), form, number);
        (Slug, ChangesSummary) = (SlugOf(plan.Reference), changes.Trim());
        (PreparedBy, PreparedByName, Prepared) = (by.Person, by.Name, by.Now);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; private set; }

    /// <summary>Table or narrative.</summary>
    public PublicationForm Form { get; private set; }

    /// <summary>The version, from 1: that which it has, or will have once it is published.</summary>
    public int Number { get; private set; }

    /// <summary>The plan's reference as it stands in the address.</summary>
    [UpTo(Longest.Line)]
    public string Slug { get; private set; }

    /// <summary>What changed since the version before.</summary>
    [UpTo(Longest.Report)]
    public string ChangesSummary { get; private set; }

    /// <summary>Where it stands.</summary>
    public PublicationState State { get; private set; }

    /// <summary>Who prepared it.</summary>
    public PersonId PreparedBy { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string PreparedByName { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset Prepared { get; private set; }

    /// <summary>What the preparer said about what the check for personal data found; null where it found nothing.</summary>
    [UpTo(Longest.Text, "Answer")]
    public string? FindingsAnswer { get; private set; }

    /// <summary>Who approved, refused or set it aside; never the preparer where it was published. Null before, and where the system did it.</summary>
    public PersonId? DecidedBy { get; private set; }

    /// <summary>The name at the time.</summary>
    [UpTo(Longest.Name)]
    public string? DecidedByName { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset? Decided { get; private set; }

    /// <summary>Why it was refused, set aside or withdrawn.</summary>
    [UpTo(Longest.Text)]
    public string? Reason { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>What changed since the version before, a sentence each.</summary>
    public IReadOnlyList<string> Changes() => ChangesSummary.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Asks a second person to publish it.</summary>
    /// <param name="findings">How many places the check for personal data found.</param>
    /// <param name="ticked">How many of them the preparer looked at, and says that they may be published.</param>
    /// <param name="answer">Why they may stand, where there are any.</param>
    /// <param name="by">Who asks: the person who prepared it.</param>
    /// <exception cref="RuleException">It is another person, it was sent before, or a place is left that nobody answers for.</exception>
    public void Request(int findings, int ticked, string? answer, Actor by)
    {
        if (by.Person != PreparedBy) throw new RuleException("Only the person who prepared this version can send it for approval.");
        if (State != PublicationState.Draft) throw new RuleException("This version has already been sent for approval.");
        var left = findings - ticked;
        if (left > 0)
        {
            throw new RuleException(
                $"Tick each place that can be published: {left} of {findings} {(left == 1 ? "is" : "are")} not ticked. If a place cannot be published, correct the plan and prepare a new version.");
        }

        if (findings > 0 && string.IsNullOrWhiteSpace(answer))
            throw new RuleException(
                $"The check found {findings} {(findings == 1 ? "place" : "places")} that may hold personal data. Correct the plan, or enter why they can be published.");
        (State, FindingsAnswer) = (PublicationState.Requested, string.IsNullOrWhiteSpace(answer) ? null : answer.Trim());
    }

    /// <summary>A second person publishes it.</summary>
    /// <exception cref="RuleException">It is the person who prepared it, or one without the right.</exception>
    public void Approve(Actor by)
    {
        MayPublish(by);
        if (State != PublicationState.Requested) throw new RuleException("You can only publish a version that has been sent for approval.");
        // Publishing is a decision of two people.
        if (by.Person == PreparedBy) throw new RuleException("You cannot publish a version that you prepared. Ask a colleague to publish it.");
        Decide(PublicationState.Published, null, by);
    }

    /// <summary>A second person does not publish it, and says why.</summary>
    public void Refuse(string because, Actor by)
    {
        MayPublish(by);
        if (State != PublicationState.Requested) throw new RuleException("You can only reject a version that has been sent for approval.");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason that explains what must be corrected.");
        Decide(PublicationState.Refused, because, by);
    }

    /// <summary>Sets a version aside that is still being prepared or decided on, so that another can be prepared from the plan as it is now.</summary>
    public void SetAside(string because, Actor by)
    {
        MayPublish(by);
        if (!IsOpen) throw new RuleException("This version has already been decided.");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for cancelling the version.");
        Decide(PublicationState.SetAside, because, by);
    }

    /// <summary>Takes a published version off the public address; the address then says that it was withdrawn, and why.</summary>
    public void Withdraw(string because, Actor by)
    {
        MayPublish(by);
        if (State != PublicationState.Published) throw new RuleException("You can only withdraw a published version.");
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for withdrawing the version. The public will see it.");
        (State, Reason) = (PublicationState.Withdrawn, because.Trim());
    }

    /// <summary>True while it is prepared or waits for a second person.</summary>
    public bool IsOpen => State is PublicationState.Draft or PublicationState.Requested;

    private void Decide(PublicationState becomes, string? because, Actor by) =>
        (State, DecidedBy, DecidedByName, Decided, Reason) = (becomes, by.Person, by.Name, by.Now, because?.Trim());

    /// <summary>A reference as it stands in an address: "LDS 19 / OD 20" becomes "lds-19-od-20".</summary>
    public static string SlugOf(string reference) =>
        string.Join('-', new string([.. reference.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static void MayPublish(Actor by)
    {
        if (by.Role is not (Role.BusinessManager or Role.Administrator)) throw new RuleException("Only business managers and administrators can publish.");
    }
}
