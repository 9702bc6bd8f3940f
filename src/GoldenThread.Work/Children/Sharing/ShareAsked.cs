using GoldenThread.Access.Sharing;

namespace GoldenThread.Work.Children.Sharing;

/// <summary>What somebody wants to share, with whom, and on which basis.</summary>
internal sealed record ShareAsked
{
    public IReadOnlyList<StatementId> What { get; init; } = [];

    /// <summary>The ids of organisations and of people.</summary>
    public IReadOnlyList<Guid> To { get; init; } = [];

    public ShareKind Kind { get; init; } = ShareKind.SafeguardingConcern;

    public ShareBasis? Basis { get; init; }

    /// <summary>Why consent is not asked for.</summary>
    public WithoutConsent? WithoutConsent { get; init; }

    public string? Purpose { get; init; }

    /// <summary>What else is said of it; needed where a consent was withdrawn before.</summary>
    public string? Because { get; init; }

    /// <summary>The last day; null for as long as the basis, and the partnership, allow.</summary>
    public DateOnly? Until { get; init; }

    public bool NotToFamily { get; init; }

    public bool NoOnwardSharing { get; init; }

    /// <summary>What the recipients are told, without a name.</summary>
    public string Says { get; init; } = "Something about a child was shared with you";
}
