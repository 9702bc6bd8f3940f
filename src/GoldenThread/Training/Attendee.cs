using System.Collections.Immutable;

namespace GoldenThread.Training;

/// <summary>A person who comes to training, known by a work e-mail address or by name alone. Two are one only when somebody says so.</summary>
public sealed class Attendee
{
    private Attendee() => (Name, Form, ToldApart) = ("", "", []);

    /// <summary>A person.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="name">The name; empty where only an address is known.</param>
    /// <param name="email">Their work e-mail address; empty where it is not known.</param>
    /// <param name="jobTitle">What they work as; empty where it is not known.</param>
    /// <exception cref="RuleException">There is neither name nor address, or the address is none.</exception>
    public Attendee(PartnershipId partnership, string name, string email, string jobTitle)
        : this()
    {
        var address = AttendanceReading.EmailOf(email);
        if (email.Trim().Length > 0 && address.Length == 0) throw new RuleException("Enter an email address such as name@example.org.") { About = nameof(email) };
        if (string.IsNullOrWhiteSpace(name) && address.Length == 0) throw new RuleException("Enter a name or an email address.") { About = nameof(name) };
        (Partnership, Id) = (partnership, Sequence.NewId());
        (Name, Form, Email) = (name.Trim(), Organisations.NameForm.Of(name), address.Length > 0 ? address : null);
        JobTitle = string.IsNullOrWhiteSpace(jobTitle) ? null : jobTitle.Trim();
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Their id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Their name; empty where it is not known, or went.</summary>
    [UpTo(Longest.Line, "Name")]
    public string Name { get; private set; }

    /// <summary>The form in which names are compared.</summary>
    [UpTo(Longest.Line)]
    public string Form { get; private set; }

    /// <summary>Their work e-mail address in its one form; null where it is not known, or went.</summary>
    [UpTo(Longest.Line, "Email")]
    public string? Email { get; private set; }

    /// <summary>What they work as.</summary>
    [UpTo(Longest.Line, "Job title")]
    public string? JobTitle { get; private set; }

    /// <summary>Who they are the same person as, by somebody's word; null where nobody said so.</summary>
    public Guid? SameAs { get; private set; }

    /// <summary>Who they are not, by somebody's word, although the names are alike.</summary>
    public ImmutableArray<Guid> ToldApart { get; private set; }

    /// <summary>When name and address went, in UTC; null while they are kept.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    /// <summary>Name, else address, else that it went.</summary>
    public string Called => Name.Length > 0 ? Name : Email ?? (ForgottenAt is null ? "No name" : "Name no longer kept");

    /// <summary>Who this is: itself, or the one that it is said to be.</summary>
    public Guid Person => SameAs ?? Id;

    /// <summary>Says that two are one person. The one with an address stands for both.</summary>
    /// <exception cref="RuleException">They cannot be: both have an address, or one of them is another already.</exception>
    public void Is(Attendee other)
    {
        if (other.Id == Id) throw new RuleException("Choose another person.");
        if (SameAs is not null || other.SameAs is not null) throw new RuleException("Somebody has said already who this is.");
        if (Email is not null) throw new RuleException("A person who is known by an email address stays. Choose the entry without one.");
        SameAs = other.Id;
        ToldApart = ToldApart.Remove(other.Id);
    }

    /// <summary>Says that two whose names are alike are two people.</summary>
    public void IsNot(Attendee other)
    {
        if (!ToldApart.Contains(other.Id)) ToldApart = ToldApart.Add(other.Id);
    }

    /// <summary>True where somebody should say whether two are one person: one of them has no address, and the names are equal.</summary>
    public bool MayBe(Attendee other) => other.Id != Id && Email is null && Form.Length > 0 && Form == other.Form && SameAs is null && other.SameAs is null
        && !ToldApart.Contains(other.Id) && !other.ToldApart.Contains(Id);

    /// <summary>Lets name and address go; what was counted stays.</summary>
    public void Forget(DateTimeOffset now) => (Name, Form, Email, JobTitle, ForgottenAt) = ("", "", null, null, now);
}
