namespace GoldenThread.Storage.Returns;

/// <summary>What an organisation owes on an action: an open action in which it acts, what it sent in, and when it was last reminded.</summary>
public sealed record OwedRow
{
    /// <summary>The organisation.</summary>
    public Guid Organisation { get; init; }

    /// <summary>Its name.</summary>
    public string OrganisationName { get; init; } = "";

    /// <summary>Address for reminders where no lead has an account.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>The second contact.</summary>
    public string? EscalationEmail { get; init; }

    /// <summary>How many leads with an account it has.</summary>
    public int Leads { get; init; }

    /// <summary>The action.</summary>
    public Guid Action { get; init; }

    /// <summary>Its words.</summary>
    public string Text { get; init; } = "";

    /// <summary>The plan.</summary>
    public Guid Plan { get; init; }

    /// <summary>The plan's reference.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The recommendation.</summary>
    public Guid Recommendation { get; init; }

    /// <summary>The recommendation's number.</summary>
    public string Number { get; init; } = "";

    /// <summary>How far the activity has come, as a word.</summary>
    public string Activity { get; init; } = "";

    /// <summary>The due date in force, as given.</summary>
    public string? Due { get; init; }

    /// <summary>Its last possible day.</summary>
    public DateOnly? DueLatest { get; init; }

    /// <summary>
    /// Where the organisation's last return stands, as a word; null where it has sent none. A draft is the organisation's own and shows to nobody else.
    /// </summary>
    public string? ReturnState { get; init; }

    /// <summary>The return.</summary>
    public Guid? Return { get; init; }

    /// <summary>When it was sent in, in UTC.</summary>
    public DateTime? ReturnSent { get; init; }

    /// <summary>What the business manager said about it.</summary>
    public string? ReturnComment { get; init; }

    /// <summary>When the last reminder of the due date in force went out, in UTC.</summary>
    public DateTime? LastReminder { get; init; }

    /// <summary>Which step it was: days from the due day.</summary>
    public int? LastStep { get; init; }
}
