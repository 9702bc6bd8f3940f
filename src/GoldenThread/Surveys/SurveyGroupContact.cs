namespace GoldenThread.Surveys;

/// <summary>Who passes invitations and reminders on to a group, and whose lead sees its own result. It shapes no result.</summary>
public sealed class SurveyGroupContact
{
    private SurveyGroupContact() => Name = "";

    /// <summary>Says it of a group.</summary>
    /// <exception cref="RuleException">The survey has no such group.</exception>
    public SurveyGroupContact(Survey survey, string group)
        : this()
    {
        if (survey.Groups.All(g => g.Name != group)) throw new RuleException($"There is no group “{group}”.");
        (Partnership, Id, SurveyId, Name) = (survey.Partnership, Sequence.NewId(), survey.Id, group);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The survey.</summary>
    public SurveyId SurveyId { get; private set; }

    /// <summary>Name of the group.</summary>
    [UpTo(Longest.Line)]
    public string Name { get; private set; }

    /// <summary>The organisation that the group belongs to; null for none.</summary>
    public OrganisationId? Organisation { get; private set; }

    /// <summary>Where letters go that somebody passes on to everybody in the group; null for nowhere.</summary>
    [UpTo(Longest.Email, "Email address")]
    public string? Email { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>Says who passes letters on, and whose group it is.</summary>
    /// <exception cref="RuleException">The address is none, or the result is locked and it is somebody else’s group.</exception>
    public void Say(Survey survey, OrganisationId? organisation, string? email)
    {
        var trimmed = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        if (trimmed is not null && (trimmed.Count(c => c == '@') != 1 || trimmed[0] == '@' || trimmed[^1] == '@' || trimmed.Any(char.IsWhiteSpace)))
            throw new RuleException($"{Name}: enter an email address such as clinic@example.org.") { About = nameof(Email) };
        if (organisation != Organisation && survey.State == SurveyState.Locked) throw new RuleException("The result is locked. Whose group it is cannot be changed any more.") { About = nameof(Organisation) };
        (Organisation, Email) = (organisation, trimmed);
    }
}
