using System.Collections.Immutable;

namespace GoldenThread.Policies;

/// <summary>A state of a policy in force from a day. It is added and never changed.</summary>
public sealed class PolicyVersion
{
    private PolicyVersion() => (ByName, BecauseOf, Questions) = ("", [], []);

    internal PolicyVersion(Policy policy, int number, PolicyDraft draft, Actor by)
        : this()
    {
        if (string.IsNullOrWhiteSpace(draft.Words) && string.IsNullOrWhiteSpace(draft.Address) && string.IsNullOrWhiteSpace(draft.FileName))
            throw new RuleException("Enter the words of the policy, upload the document, or enter its address.") { About = nameof(draft.Words) };
        if (!string.IsNullOrWhiteSpace(draft.Address) && !(Uri.TryCreate(draft.Address.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            throw new RuleException("Enter the whole address of the document, such as https://www.example.org/policy.") { About = nameof(draft.Address) };
        if (draft.ReviewBy <= draft.InForceFrom) throw new RuleException("The review date must be after the day from which it is in force.") { About = nameof(draft.ReviewBy) };
        if (number > 1 && string.IsNullOrWhiteSpace(draft.Changed)) throw new RuleException("Enter what has changed.") { About = nameof(draft.Changed) };
        (Partnership, Policy, Id, Number) = (policy.Partnership, policy.Id, Sequence.NewId(), number);
        (InForceFrom, ReviewBy, HasWords, Address) = (draft.InForceFrom, draft.ReviewBy, !string.IsNullOrWhiteSpace(draft.Words), Given(draft.Address));
        // What is there for the first time has to be read.
        (Changed, IsMaterial, BecauseOf, Because) = (Given(draft.Changed), number == 1 || draft.IsMaterial, [.. draft.BecauseOf.Distinct()], Given(draft.Because));
        (AsksReaders, FileName, At, ByName) = (draft.AsksReaders, Given(draft.FileName), by.Now, by.Name);
        Questions = PolicyQuestion.Of(draft.Questions, draft.AsksReaders);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The policy.</summary>
    public PolicyId Policy { get; private set; }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The day from which it is in force.</summary>
    public DateOnly InForceFrom { get; private set; }

    /// <summary>The day by which it is to be looked at again.</summary>
    public DateOnly ReviewBy { get; private set; }

    /// <summary>True where its words are kept (<see cref="PolicyText"/>); else the document is a file, or stands elsewhere.</summary>
    public bool HasWords { get; private set; }

    /// <summary>Where the document stands.</summary>
    [UpTo(Longest.Heading, "Address of the document")]
    public string? Address { get; private set; }

    /// <summary>Name of the file that holds the document; null where none does.</summary>
    [UpTo(Longest.Line, "File name")]
    public string? FileName { get; private set; }

    /// <summary>What changed from the version before.</summary>
    [UpTo(Longest.Text, "What has changed")]
    public string? Changed { get; private set; }

    /// <summary>True where it has to be read again: what was received, passed on and confirmed of the one before says nothing about it.</summary>
    public bool IsMaterial { get; private set; }

    /// <summary>Recommendations that asked for the change.</summary>
    public ImmutableArray<RecommendationId> BecauseOf { get; private set; }

    /// <summary>Another reason for the change.</summary>
    [UpTo(Longest.Text, "Another reason")]
    public string? Because { get; private set; }

    /// <summary>True where people are asked to confirm that they have read it.</summary>
    public bool AsksReaders { get; private set; }

    /// <summary>What they are asked about it then, three questions at most.</summary>
    public ImmutableArray<PolicyQuestion> Questions { get; private set; }

    /// <summary>When it was added, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    private static string? Given(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
