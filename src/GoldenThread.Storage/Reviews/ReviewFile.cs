using System.Security.Cryptography;
using GoldenThread.Chronologies;

namespace GoldenThread.Storage.Reviews;

/// <summary>A document of a review as it was received.</summary>
public sealed class ReviewFile
{
    private ReviewFile() => (Name, MediaType, Sha256, Bytes, ByName) = ("", "", "", [], "");

    /// <summary>Keeps a document.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="review">The review.</param>
    /// <param name="request">The request that it answers; null for a document of the review team.</param>
    /// <param name="name">Its name.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="bytes">The document.</param>
    /// <param name="by">Who received it.</param>
    public ReviewFile(PartnershipId partnership, ReviewId review, ReviewRequest? request, string name, string mediaType, byte[] bytes, Actor by) : this() =>
        (Partnership, Id, Review, Request, Name, MediaType, Sha256, Bytes, At, ByName) =
        (partnership, Sequence.NewId(), review, request?.Id, name, mediaType, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes, by.Now, by.Name);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The review.</summary>
    public ReviewId Review { get; private set; }

    /// <summary>The request that it answers; null for a document of the review team.</summary>
    public Guid? Request { get; private set; }

    /// <summary>Its name.</summary>
    [UpTo(Longest.Line, "File name")]
    public string Name { get; private set; }

    /// <summary>Its media type.</summary>
    [UpTo(Longest.Key)]
    public string MediaType { get; private set; }

    /// <summary>Its SHA-256, in hexadecimal.</summary>
    [UpTo(Longest.Key)]
    public string Sha256 { get; private set; }

    /// <summary>The document.</summary>
    public byte[] Bytes { get; private set; }

    /// <summary>When it was received.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who received it.</summary>
    [UpTo(Longest.Name)]
    public string ByName { get; private set; }

    /// <summary>Why it was withdrawn; null while it stands.</summary>
    [UpTo(Longest.Text, "Reason")]
    public string? Withdrawn { get; private set; }

    /// <summary>Withdraws it; it stays in the database.</summary>
    /// <exception cref="RuleException">No reason is given.</exception>
    public void Withdraw(string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for withdrawing it.");
        Withdrawn = because.Trim();
    }
}
