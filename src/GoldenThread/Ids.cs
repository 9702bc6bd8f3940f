namespace GoldenThread;

/// <summary>A safeguarding partnership: the owner of every row.</summary>
public readonly record struct PartnershipId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static PartnershipId New() => new(Sequence.NewId());
}

/// <summary>An organisation (agency) of a partnership.</summary>
public readonly record struct OrganisationId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static OrganisationId New() => new(Sequence.NewId());
}

/// <summary>A person who signs in, or a machine client that acts for one.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static PersonId New() => new(Sequence.NewId());
}

/// <summary>A plan.</summary>
public readonly record struct PlanId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static PlanId New() => new(Sequence.NewId());
}

/// <summary>A recommendation, or a part of one.</summary>
public readonly record struct RecommendationId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static RecommendationId New() => new(Sequence.NewId());
}

/// <summary>An action.</summary>
public readonly record struct ActionId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static ActionId New() => new(Sequence.NewId());
}

/// <summary>A document that a plan was read from.</summary>
public readonly record struct DocumentId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static DocumentId New() => new(Sequence.NewId());
}

/// <summary>A file that somebody attached.</summary>
public readonly record struct AttachmentId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static AttachmentId New() => new(Sequence.NewId());
}

/// <summary>Who does a thing, and when: the edge tells the model.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">The name that the history shows.</param>
/// <param name="Role">The role in which the person acts.</param>
/// <param name="Organisation">The organisation for which the person acts; null for the partnership itself.</param>
/// <param name="Now">The moment, in UTC.</param>
public sealed record Actor(PersonId Person, string Name, Role Role, OrganisationId? Organisation, DateTimeOffset Now);

/// <summary>What a person may do in a partnership.</summary>
public enum Role
{
    /// <summary>Reads plans.</summary>
    Reader,

    /// <summary>Reads plans, answers the questions put to the board, challenges ratings.</summary>
    BoardMember,

    /// <summary>Sees and reports on the actions of one organisation.</summary>
    OrganisationLead,

    /// <summary>Runs the partnership's plans.</summary>
    BusinessManager,

    /// <summary>Invites people, keeps settings; does all that a business manager does.</summary>
    Administrator,
}

/// <summary>Something that the rules of the work do not allow. The message says what and why, for the person who tried.</summary>
public sealed class RuleException(string message) : Exception(message);

/// <summary>A review of a serious incident.</summary>
public readonly record struct ReviewId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static ReviewId New() => new(Sequence.NewId());
}
