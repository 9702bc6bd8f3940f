using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Work.Accounts;

namespace GoldenThread.Work.Administration;

/// <summary>
/// Begins a partnership with an invitation for its first administrator. There is nobody yet who could read an outbox, so the link is handed to whoever
/// begins it: the person at the terminal, or on the set-up page with the terminal's code.
/// </summary>
internal sealed class BeginPartnership(Database database)
{
    /// <summary>Begins it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="slug">What it is called in public addresses; null or empty for what its name gives.</param>
    /// <param name="administrator">The administrator's name; null where it is not known yet.</param>
    /// <param name="email">The administrator's address.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The path of the invitation's link, which works once, for seven days.</returns>
    /// <exception cref="RuleException">It has no name, another partnership has its name or address, or somebody else begins one at this moment.</exception>
    public async Task<string> Begin(string? name, string? slug, string? administrator, string? email, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > Longest.Line)
            throw new RuleException($"Enter the partnership’s name, of up to {Longest.Line} characters") { About = nameof(name) };
        if (string.IsNullOrWhiteSpace(email) || !email.Contains('@', StringComparison.Ordinal) || email.Trim().Length > Longest.Email)
            throw new RuleException("Enter the administrator’s email address, such as name@example.org") { About = nameof(email) };
        var address = Slug(string.IsNullOrWhiteSpace(slug) ? name : slug);
        if (address.Length is 0 or > Longest.Key) throw new RuleException("Use letters and figures in the public address") { About = nameof(slug) };
        // Two at once would both find the name free.
        await using var alone = await OneAtATime.TryTake(database, "begin a partnership", cancellation)
            ?? throw new RuleException("Somebody else is adding a partnership at this moment. Try again") { About = nameof(name) };
        foreach (var other in await Partnerships.All(database, cancellation))
        {
            if (NameForm.Of(other.Name) == NameForm.Of(name)) throw new RuleException($"There is a partnership “{other.Name}” already") { About = nameof(name) };
            if (other.Slug == address) throw new RuleException($"{other.Name} has this public address") { About = nameof(slug) };
        }

        return await Add(name.Trim(), address, administrator, email, now, cancellation);
    }

    /// <summary>A name as it stands in an address: "Eastmere SCP" becomes "eastmere-scp".</summary>
    public static string Slug(string name) =>
        string.Join(
            '-', new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
                .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private async Task<string> Add(string name, string slug, string? administrator, string email, DateTimeOffset now, CancellationToken cancellation)
    {
        var partnership = PartnershipId.New();
        var (token, hash) = AcceptInvitation.NewToken();
        await using var db = await database.Open(Session.System(partnership), cancellation);
        db.Add(new Partnership { Id = partnership, Name = name, Slug = slug });
        db.Invitations.Add(new Invitation
        {
            Partnership = partnership,
            Email = email.Trim().ToLowerInvariant(),
            FullName = string.IsNullOrWhiteSpace(administrator) ? email.Trim().ToLowerInvariant() : administrator.Trim(),
            Role = Role.Administrator,
            TokenHash = hash,
            InvitedByName = "The person who set up this installation",
            InvitedAt = now,
            ExpiresAt = now + AcceptInvitation.Open,
        });
        await db.Save("Partnership added, with its first administrator", cancellation);
        return $"/invitation/{token}";
    }
}
